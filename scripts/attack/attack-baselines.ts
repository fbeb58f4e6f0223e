import Papa from 'papaparse';
import type { Session } from '../../lib/core/session/session.ts';
import { weekOf } from '../../lib/core/week/week.ts';
import { findTokens } from './find-tokens.ts';
import { smallCell, writeRows, writeWeeks } from './format.ts';
import { pickBest } from './pick-best.ts';
import { type LoggedVisit, missingInLog, type Target } from './population.ts';

/** What came of the attacks on a format that is known to be bad, as shares of what was tried. */
export interface BaselineResult {
  readonly whose: number;
  readonly singledOut: number;
  readonly tokens: number;
}

/** Attacks files with one row a session. */
export function attackRows(targets: readonly Target[]): BaselineResult {
  const files = targets.map(({ sessions }) => countRows(writeRows(sessions)));
  const logs = targets.map(({ log }) => countHours(log));
  const scores = files.map((file) => logs.map((log) => overlap(file, log)));
  const known = targets.flatMap(({ log }, index) => log.map((visit) => isAlone(visit, files[index])));
  return {
    whose: mean(pickBest(scores).alone.shares),
    singledOut: mean(known.map(Number)),
    tokens: countTokens(targets, writeRows),
  };
}

/** Attacks files with sessions by tool and week, cells below five hidden. */
export function attackWeeks(targets: readonly Target[]): BaselineResult {
  const files = targets.map(({ sessions }) => readCells(writeWeeks(sessions)));
  const logs = targets.map(({ log }) => countCells(log));
  const scores = files.map((file) => logs.map((log) => likelihood(file, log)));
  const smallest = Math.max(...scores.flat().filter(Number.isFinite));
  return {
    whose: mean(pickBest(scores.map((row) => row.map((score) => Math.exp(score - smallest)))).alone.shares),
    singledOut: mean(
      targets.flatMap(({ log }, index) => log.map((visit) => Number(isTold(visit, files[index])))),
    ),
    tokens: countTokens(targets, writeWeeks),
  };
}

/** How many tokens of the ledgers are in the files, on average. */
function countTokens(targets: readonly Target[], write: (sessions: readonly Session[]) => string): number {
  return mean(targets.map(({ sessions }) => findTokens(write(sessions), sessions).length));
}

type Row = Readonly<Record<string, string>>;

const read = (text: string): Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

const count = (keys: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(keys, (key) => key)].map(([key, some]) => [key, some.length]));

const countRows = (text: string): Map<string, number> =>
  count(read(text).map(({ tool, day, hour }) => `${tool} ${day} ${hour}`));

const countHours = (log: readonly LoggedVisit[]): Map<string, number> =>
  count(log.map(({ toolId, day, minute }) => `${toolId} ${day} ${Math.floor(minute / 60)}`));

/** How many rows of a file are in a log, less those of either that are not in the other. */
function overlap(file: ReadonlyMap<string, number>, log: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const key of new Set([...file.keys(), ...log.keys()])) {
    const [rows, visits] = [file.get(key) ?? 0, log.get(key) ?? 0];
    score += 2 * Math.min(rows, visits) - Math.max(rows, visits);
  }
  // Scores below 0 are as bad as none; ties there do not matter.
  return Math.exp(score);
}

/** Whether just one row can be that of a known visit. */
const isAlone = (
  { toolId, day, minute }: LoggedVisit,
  file: ReadonlyMap<string, number> | undefined,
): boolean => file?.get(`${toolId} ${day} ${Math.floor(minute / 60)}`) === 1;

interface Cell {
  readonly sessions: number;
  readonly genuine: number;
}

/** Undefined for a cell that is hidden. */
function readCells(text: string): Map<string, Cell | undefined> {
  return new Map(
    read(text).map(({ tool, week, sessions, genuine }) => [
      `${tool} ${week}`,
      sessions === '' ? undefined : { sessions: Number(sessions), genuine: Number(genuine) },
    ]),
  );
}

const cellOf = ({ toolId, day }: LoggedVisit): string => `${toolId} ${weekOf(day).id}`;

const countCells = (log: readonly LoggedVisit[]): Map<string, number> => count(log.map(cellOf));

/** How likely a log makes a file: sessions are at times missing in the log, and personal ones in the file. */
function likelihood(file: ReadonlyMap<string, Cell | undefined>, log: ReadonlyMap<string, number>): number {
  let logarithm = 0;
  for (const cell of new Set([...file.keys(), ...log.keys()])) {
    const visits = log.get(cell) ?? 0;
    const shown = file.has(cell) ? file.get(cell) : { sessions: 0 };
    logarithm += shown === undefined ? logOfHidden(visits) : logOfDifference(shown.sessions - visits);
  }
  return logarithm;
}

const logOfHidden = (visits: number): number =>
  visits < smallCell ? Math.log(0.3) : logOfDifference(visits - smallCell + 1);

const logOfDifference = (difference: number): number =>
  Math.abs(difference) * Math.log(2 * missingInLog) + Math.log(0.8);

/** Whether a known visit lies in a cell of which all or no sessions were genuine. */
function isTold(visit: LoggedVisit, file: ReadonlyMap<string, Cell | undefined> | undefined): boolean {
  const cell = file?.get(cellOf(visit));
  return cell !== undefined && (cell.genuine === 0 || cell.genuine === cell.sessions);
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
