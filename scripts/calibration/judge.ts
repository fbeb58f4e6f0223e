import type { ChosenRow } from './calibrate-observed.ts';
import type { DecisionRow, OtherRow } from './calibrate-others.ts';
import type { ShareRow } from './calibrate-share.ts';
import { blocksPlanned } from './calibrate-trials.ts';
import type { ShareCell } from './share-cells.ts';
import type { TrialMethod, TrialRow } from './trial-row.ts';

/** All that was measured. */
export interface Calibration {
  readonly shares: readonly ShareRow[];
  readonly others: readonly OtherRow[];
  readonly trials: readonly TrialRow[];
  readonly chosen: readonly ChosenRow[];
  readonly decisions: readonly DecisionRow[];
}

/** How seldom a range of 95 % may hold the truth, with an allowance for chance. */
const coverageNeeded = 0.945;
const widerAtMost = 1.1;
const falseAtMost = 0.05;
/** For tests whose level is 5 % to the hair: an allowance for chance. */
const falseOfTests = 0.055;
const powerWithin = 0.03;

/** Methods that promise an interval of 95 %; the others are there to compare. */
const promised: readonly TrialMethod[] = [
  'blocks',
  'played',
  'if-kept',
  'confidence-sequence',
  'samples',
  'strata',
];
/** Methods that may give a verdict. */
const deciding: readonly TrialMethod[] = [
  'blocks',
  'played',
  'played-early',
  'bets',
  'bets-on-signs',
  'confidence-sequence',
];
/** Those whose level is promised at the usual number of blocks. */
const ofUsualSize: readonly TrialMethod[] = ['blocks', 'played', 'played-early'];
const testing: readonly TrialMethod[] = [
  'sign-flip',
  'holm',
  'samples',
  'strata',
  'mann-whitney',
  'permutation',
];

/** What a simulation made beforehand found for log-normal times, as the part of trials that found the effect. */
const powersBefore: readonly (Pick<TrialRow, 'blocks' | 'ratio' | 'method'> & { readonly found: number })[] =
  [
    { blocks: 12, ratio: 0.67, method: 'blocks', found: 0.3 },
    { blocks: 12, ratio: 0.5, method: 'blocks', found: 0.69 },
    { blocks: 30, ratio: 0.67, method: 'sign-flip', found: 0.72 },
    { blocks: 30, ratio: 0.5, method: 'sign-flip', found: 0.99 },
    { blocks: 30, ratio: 0.67, method: 'bets', found: 0.4 },
    { blocks: 30, ratio: 0.5, method: 'bets', found: 0.91 },
  ];

/** Names what is not as it has to be. */
export function judge(calibration: Calibration, cells: readonly ShareCell[]): string[] {
  return [
    ...judgeShares(calibration.shares, cells),
    ...calibration.others
      .filter(({ coverage }) => !isCovered(coverage))
      .map((row) => `${row.generator}, ${row.method}: covers ${row.coverage}`),
    ...calibration.trials.flatMap(judgeTrial),
    ...judgePowers(calibration.trials),
    ...calibration.decisions.flatMap(judgeDecision),
  ];
}

function judgeShares(rows: readonly ShareRow[], cells: readonly ShareCell[]): string[] {
  const headlines = rows.filter(({ method }) => method === 'headline');
  const naive = rows.filter(({ method }) => method === 'naive');
  const low = headlines.filter(({ coverage }) => !isCovered(coverage));
  const wide = headlines.filter((row) => (row.width ?? 0) > widerAtMost * widthBefore(row, cells));
  return [
    ...low.map((row) => `${cellOf(row)}: the headline covers ${row.coverage}`),
    ...wide.map((row) => `${cellOf(row)}: the headline is ${row.width} wide`),
    ...(naive.length > 0 && naive.every(({ coverage }) => isCovered(coverage))
      ? ['The naive share never failed: the users are too easy.']
      : []),
  ];
}

const isCovered = (coverage: number | undefined): boolean =>
  coverage !== undefined && coverage >= coverageNeeded;

function widthBefore(row: ShareRow, cells: readonly ShareCell[]): number {
  const cell = cells.find(
    ({ user, sessions, asked, share }) =>
      user.name === row.generator && sessions === row.sessions && asked === row.asked && share === row.share,
  );
  return cell?.widthBefore ?? Number.POSITIVE_INFINITY;
}

const cellOf = ({ generator, sessions, asked, share }: ShareRow): string =>
  `${generator}, ${sessions} sessions, ${asked} asked, share ${share}`;

function judgeTrial(row: TrialRow): string[] {
  const { generator, blocks, ratio, method, coverage, found } = row;
  const name = `${generator}, ${blocks} of ratio ${ratio}, ${method}`;
  const isLow = promised.includes(method) && !isCovered(coverage);
  const isVerdict = deciding.includes(method) && (!ofUsualSize.includes(method) || blocks === blocksPlanned);
  const limit = isVerdict ? falseAtMost : testing.includes(method) ? falseOfTests : 1;
  return [
    ...(isLow ? [`${name}: covers ${coverage}`] : []),
    ...(ratio === 1 && found > limit ? [`${name}: finds ${found} where nothing is`] : []),
  ];
}

function judgePowers(rows: readonly TrialRow[]): string[] {
  return powersBefore.flatMap(({ blocks, ratio, method, found }) =>
    rows
      .filter((row) => row.generator === 'log-normal' && row.blocks === blocks)
      .filter((row) => row.ratio === ratio && row.method === method)
      .filter((row) => Math.abs(row.found - found) > powerWithin)
      .map((row) => `${blocks} blocks of ratio ${ratio}, ${method}: finds ${row.found}, not ${found}`),
  );
}

/** A change that is none is told, and a tool of which a third is genuine judged, in at most 5 %. */
function judgeDecision({ method, shares, said }: DecisionRow): string[] {
  const [before, after] = shares;
  const isNothing = before === after && (method === 'trend' || (before > 0.2 && before < 0.5));
  const silent = method === 'trend' ? 'cannot-tell' : 'watch';
  const wrong = 1 - (said[silent] ?? 0);
  return isNothing && wrong > falseAtMost ? [`${method}, share ${before}: says ${JSON.stringify(said)}`] : [];
}
