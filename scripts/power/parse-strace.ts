/** What strace saw happen to one file, in the order in which it happened. */
export type FileEvent =
  /** `end` is where a write at a given place ended; without it, it was added to what was there. */
  | { readonly kind: 'write'; readonly path: string; readonly bytes: number; readonly end?: number }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  /** What was written before a sync began is safe once it ended. */
  | { readonly kind: 'sync began' | 'sync ended'; readonly path: string; readonly thread: string };

interface Call {
  readonly thread: string;
  readonly name: string;
  readonly path: string;
  /** What was given besides the file, as strace writes it. */
  readonly given: string;
}

const whole = /^(\d+) +(\w+)\(\d+<([^>]*)>(.*)\) += (-?\d+)/;
const unfinished = /^(\d+) +(\w+)\(\d+<([^>]*)>(.*?) *<unfinished \.\.\.>/;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)/;

/**
 * Reads what `strace -f -y` wrote about the writes and syncs of a program. A call during which another thread came
 * to word stands in two lines, `unfinished` and `resumed`: a write counts from its end, a sync from its beginning.
 */
export function parseStrace(lines: Iterable<string>): FileEvent[] {
  const events: FileEvent[] = [];
  const open = new Map<string, Call>();
  for (const line of lines) {
    const [, thread = '', name = '', path = '', given = ''] = whole.exec(line) ?? unfinished.exec(line) ?? [];
    const result = Number(whole.exec(line)?.[5] ?? resumed.exec(line)?.[4] ?? Number.NaN);
    if (path !== '') {
      open.set(thread, { thread, name, path, given });
      if (isSync(name)) events.push({ kind: 'sync began', path, thread });
    }
    if (Number.isNaN(result)) continue;

    const [, resumedBy = thread, , rest = ''] = resumed.exec(line) ?? [];
    const call = open.get(resumedBy);
    open.delete(resumedBy);
    if (call !== undefined && result >= 0)
      events.push(...endOf({ ...call, given: call.given + rest }, result));
  }
  return events;
}

function endOf({ thread, name, path, given }: Call, result: number): FileEvent[] {
  if (isSync(name)) return [{ kind: 'sync ended', path, thread }];
  const last = Number(/(\d+) *$/.exec(given)?.[1]);
  if (name === 'ftruncate') return [{ kind: 'truncate', path, length: last }];
  if (name === 'write' || name === 'writev') return [{ kind: 'write', path, bytes: result }];
  return name.startsWith('pwrite') ? [{ kind: 'write', path, bytes: result, end: last + result }] : [];
}

const isSync = (name: string): boolean => name === 'fsync' || name === 'fdatasync';
