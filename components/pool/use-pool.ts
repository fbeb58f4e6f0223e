import { useMemo, useRef, useState } from 'preact/hooks';
import { chosenFiles, type LocalFile } from '@/lib/browser/local-files.ts';
import { readSmallFiles } from '@/lib/browser/read-small-files.ts';
import { type GivenFile, mergePool, type Pool } from '@/lib/core/pool/merge-pool.ts';
import { longestPoolFile, readPoolFile } from '@/lib/core/pool/read-pool-file.ts';

/** How far the reading of files has come. */
export interface Reading {
  readonly read: number;
  /** Undefined while it is being looked which files there are. */
  readonly of: number | undefined;
}

/** A pool as it is being put together, and what can be done with it. */
export interface PoolDesk {
  readonly pool: Pool;
  /** How many files were read in all, those that do not count too. */
  readonly given: number;
  /** Undefined while nothing is being read. */
  readonly reading: Reading | undefined;
  readonly wasCancelled: boolean;
  readonly areAllFromDifferentPeople: boolean;
  readonly sayAllAreFromDifferentPeople: (areThey: boolean) => void;
  /** Reads files and adds them; nothing where some are being read already. */
  readonly take: (files: Iterable<LocalFile> | AsyncIterable<LocalFile>) => void;
  /** The same of files that were chosen in a field. */
  readonly choose: (files: readonly File[]) => void;
  /** Ends the reading; none of those files counts. */
  readonly cancel: () => void;
  /** Forgets all files. */
  readonly clear: () => void;
}

/** Keeps a pool of files for as long as the page is open, and nowhere else. What fails is thrown while drawing. */
export function usePool(): PoolDesk {
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [areAllFromDifferentPeople, sayAllAreFromDifferentPeople] = useState(false);
  const [reading, setReading] = useState<Reading>();
  const [wasCancelled, setCancelled] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const current = useRef<AbortController>(undefined);
  const pool = useMemo(
    () => mergePool(files, { areAllFromDifferentPeople }),
    [files, areAllFromDifferentPeople],
  );
  if (failure !== undefined) throw failure;

  const take: PoolDesk['take'] = (given) => {
    if (current.current !== undefined) return;
    const ending = new AbortController();
    current.current = ending;
    setCancelled(false);
    readAll(given, setReading, ending.signal)
      .then((read) => (read === undefined ? setCancelled(true) : setFiles((before) => [...before, ...read])))
      .catch(setFailure)
      .finally(() => {
        current.current = undefined;
        setReading(undefined);
      });
  };
  return {
    pool,
    given: files.length,
    reading,
    wasCancelled,
    areAllFromDifferentPeople,
    sayAllAreFromDifferentPeople,
    take,
    choose: (chosen) => take(chosenFiles(chosen)),
    cancel: () => current.current?.abort(),
    clear: () => {
      setFiles([]);
      sayAllAreFromDifferentPeople(false);
      setCancelled(false);
    },
  };
}

/** @returns what they bring; undefined where the signal ended it */
async function readAll(
  given: Iterable<LocalFile> | AsyncIterable<LocalFile>,
  tell: (reading: Reading) => void,
  signal: AbortSignal,
): Promise<GivenFile[] | undefined> {
  const files: LocalFile[] = [];
  tell({ read: 0, of: undefined });
  for await (const file of given) {
    if (signal.aborted) return undefined;
    files.push(file);
  }
  const read: GivenFile[] = [];
  for await (const some of readSmallFiles(files, longestPoolFile)) {
    for (const { path, changedAt, ...one } of some)
      read.push({ name: path, changedAt, content: 'text' in one ? readPoolFile(one.text) : one.fault });
    if (signal.aborted) return undefined;
    tell({ read: read.length, of: files.length });
  }
  return signal.aborted ? undefined : read;
}
