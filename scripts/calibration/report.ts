import { tasksPerArm } from '../../lib/core/trial/detectable.ts';
import { tippingPoint } from '../../lib/core/trial/tipping-point.ts';
import type { ChosenRow } from './calibrate-observed.ts';
import type { DecisionRow } from './calibrate-others.ts';
import { type ShareMethod, type ShareRow, shareMethods } from './calibrate-share.ts';
import type { Calibration } from './judge.ts';
import type { ShareCell } from './share-cells.ts';
import type { TrialRow } from './trial-row.ts';

/** Prints what was measured, as tables for a text file. */
export function printReport(
  { shares, others, trials, chosen, decisions }: Calibration,
  cells: readonly ShareCell[],
): void {
  print('Widths beside those of the simulation before', compareWidths(shares, cells));
  print('Genuine share: the lowest coverage among the situations of each user', summarise(shares));
  print(
    'Other estimates',
    tableOf(['situation', 'method', 'coverage', 'width'], others, (row) => [
      row.generator,
      row.method,
      part(row.coverage),
      size(row.width),
    ]),
  );
  print('Trials and comparisons, over all worlds and ratios', summariseTrials(trials));
  print(
    'Where no coin divided the tasks',
    tableOf(['tasks', 'true ratio', 'together', 'by size', 'vanishes at'], chosen, chosenLine),
  );
  print('What is said', tableOf(['of', 'user', 'share', 'answers'], decisions, decisionLine));
  print(
    'Tasks of either kind for a power of 80 %',
    tableOf(['deviation', ...ratiosShown.map(String)], [0.4, 0.6, 0.9], (deviation) => [
      String(deviation),
      ...ratiosShown.map((ratio) => String(Math.ceil(tasksPerArm(deviation, ratio)))),
    ]),
  );
}

const ratiosShown = [0.5, 0.67, 0.8, 0.9];

/** One line for each method and size: the worst of all worlds, and the power where times are log-normal. */
function summariseTrials(rows: readonly TrialRow[]): string[][] {
  const groups = Map.groupBy(rows, ({ blocks, method }) => `${method} ${blocks}`);
  const lines = [...groups.values()].map((group) => {
    const covered = group.flatMap(({ coverage }) => (coverage === undefined ? [] : [coverage]));
    const falsely = group.filter(({ ratio }) => ratio === 1).map(({ found }) => found);
    const power = (ratio: number): string =>
      part(group.find((row) => row.ratio === ratio && row.generator === 'log-normal')?.found);
    return [
      group[0]?.method ?? '',
      String(group[0]?.blocks),
      covered.length === 0 ? '-' : part(Math.min(...covered)),
      falsely.length === 0 ? '-' : part(Math.max(...falsely)),
      power(0.67),
      power(0.5),
    ];
  });
  return [['method', 'n', 'lowest coverage', 'most false finds', 'finds 0.67', 'finds 0.5'], ...lines];
}

const chosenLine = ({ generator, ratio, together, bySize }: ChosenRow): string[] => [
  generator,
  ratio.toFixed(2),
  together.toFixed(2),
  bySize.toFixed(2),
  part(tippingPoint(bySize, 1).vanishes),
];

const decisionLine = ({ generator, method, shares: [before, after], said }: DecisionRow): string[] => [
  method,
  generator,
  before === after ? String(before) : `${before} to ${after}`,
  Object.entries(said)
    .map(([word, often]) => `${word} ${part(often)}`)
    .join(', '),
];

/** One line for each situation with a known width. */
function compareWidths(rows: readonly ShareRow[], cells: readonly ShareCell[]): string[][] {
  const known = cells.filter(({ widthBefore }) => widthBefore !== undefined);
  const lineOf = ({ user, sessions, asked, share, widthBefore }: ShareCell): string[] => {
    const ofCell = rows
      .filter((row) => row.generator === user.name && row.sessions === sessions)
      .filter((row) => row.asked === asked && row.share === share);
    const said = (method: ShareMethod): string => {
      const row = ofCell.find((one) => one.method === method);
      return `${part(row?.coverage)} / ${size(row?.width)}`;
    };
    return [user.name, String(sessions), String(asked), size(widthBefore), ...comparedMethods.map(said)];
  };
  return [['user', 'sessions', 'asked', 'before', ...comparedMethods], ...known.map(lineOf)];
}

const comparedMethods: readonly ShareMethod[] = ['headline', 'if-alike', 'bounds', 'naive'];

/** One line for each user: how many situations, and for each method the lowest coverage. */
function summarise(rows: readonly ShareRow[]): string[][] {
  const users = [...new Set(rows.map(({ generator }) => generator))];
  return [
    ['user', 'situations', ...shareMethods],
    ...users.map((user) => {
      const ofUser = rows.filter(({ generator }) => generator === user);
      const situations = ofUser.length / shareMethods.length;
      return [user, String(situations), ...shareMethods.map((method) => leastOf(ofUser, method))];
    }),
  ];
}

function leastOf(rows: readonly ShareRow[], method: ShareMethod): string {
  const ofMethod = rows.filter((row) => row.method === method);
  const covered = ofMethod.flatMap(({ coverage }) => (coverage === undefined ? [] : [coverage]));
  return covered.length === 0 ? '-' : part(Math.min(...covered));
}

const part = (figure: number | undefined): string => (figure === undefined ? '-' : figure.toFixed(3));

const size = (figure: number | undefined): string =>
  figure === undefined ? '-' : Number.isFinite(figure) ? figure.toFixed(2) : 'no end';

function tableOf<Row>(
  head: readonly string[],
  rows: readonly Row[],
  lineOf: (row: Row) => string[],
): (readonly string[])[] {
  return [head, ...rows.map(lineOf)];
}

function print(heading: string, [head = [], ...rows]: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  console.log(`\n${heading}\n`);
  console.log(line(head));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(row));
}
