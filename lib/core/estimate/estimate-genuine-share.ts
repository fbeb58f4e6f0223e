import { type AskingTally, countPossibleWork, verdictsIn, workOf } from './asking-tally.ts';
import { type LeastCount, leastCount, oneIn40 } from './bound-count.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import type { CountRange } from './bound-genuine-use.ts';

/** What is known of the genuine share of some sessions, from the surest statement to the easiest. */
export interface ShareEstimate {
  /** Sessions that are not known to be personal. */
  readonly sessions: number;
  /** Sessions that the coin chose, and those of them that were answered within a day. */
  readonly asked: number;
  readonly answered: number;
  /** The best single guess, if those who answered are like those who did not; undefined where none answered. */
  readonly point: number | undefined;
  /** Holds the share in at least 95 % of cases, whoever did not answer: the headline. */
  readonly range: ShareRange;
  /** The same where those who did not answer are like those who did. */
  readonly rangeIfAlike: ShareRange;
  /** Needs no assumption at all, and no coin. */
  readonly bounds: ShareRange;
  /** The share among the answers alone: what one would say without thinking. Undefined where there is none. */
  readonly tagged: number | undefined;
}

/**
 * The genuine share of work sessions. Volunteered verdicts are counted. Of the rest, those that the coin chose are a
 * simple random sample, so that the exact hypergeometric limits hold; refusals count as not genuine below and as
 * genuine above; what is known besides cuts the range.
 *
 * Sources: stratification with one stratum known, Cochran, "Sampling Techniques" (1977), chapter 5; the limits, see
 * `boundCount`; refusals and bounds at the worst case, Manski, "Partial Identification of Probability Distributions"
 * (2003), chapter 1. Where some of the asked were personal, the work among the rest is itself unknown: its count is
 * bounded at 99 % and the share at 96 % for each count that is possible (Bonferroni), 95 % together.
 *
 * @param least finds the limits: for whoever asks very often, one that remembers
 * @returns undefined where nothing may have been work
 * @throws RangeError when the tally is none: counts that are negative, or more answered than asked
 */
export function estimateGenuineShare(
  tally: AskingTally,
  least: LeastCount = leastCount,
): ShareEstimate | undefined {
  expectTally(tally);
  const sessions = countPossibleWork(tally);
  if (sessions === 0) return undefined;

  const { volunteered, rest, undecided } = tally;
  const { asked, answered, known, total } = rest;
  const sure = volunteered.genuine + answered.genuine + known.genuine;
  const unknown = total - verdictsIn(answered) - verdictsIn(known) + undecided;
  const bounds = { low: sure / sessions, high: (sure + unknown) / sessions };
  const told = workOf(volunteered) + workOf(answered);
  return {
    sessions,
    asked,
    answered: verdictsIn(answered),
    point: pointOf(tally, bounds),
    range: rangeOf(tally, { refused: asked - verdictsIn(answered), bounds, least }),
    rangeIfAlike: rangeOf(tally, { refused: 0, bounds, least }),
    bounds,
    tagged: told === 0 ? undefined : (volunteered.genuine + answered.genuine) / told,
  };
}

function expectTally({ volunteered, rest, undecided }: AskingTally): void {
  const { total, asked, answered, known } = rest;
  const counts = [volunteered, answered, known].flatMap(({ genuine, other, personal }) => [
    genuine,
    other,
    personal,
  ]);
  const areCounts = [...counts, total, asked, undecided].every(
    (count) => Number.isSafeInteger(count) && count >= 0,
  );
  const fits = verdictsIn(answered) <= asked && verdictsIn(answered) + verdictsIn(known) <= total;
  if (!areCounts || !fits || asked > total)
    throw new RangeError('No tally: more answered than asked, or asked than there are.');
}

/** Each of the rest stands for as many as were not asked; kept within what is certain. */
function pointOf({ volunteered, rest }: AskingTally, bounds: ShareRange): number | undefined {
  const answered = verdictsIn(rest.answered);
  if (answered === 0 && rest.total > 0) return undefined;

  const each = answered === 0 ? 0 : rest.total / answered;
  const work = workOf(volunteered) + workOf(rest.answered) * each;
  if (work === 0) return undefined;

  const point = (volunteered.genuine + rest.answered.genuine * each) / work;
  return Math.min(Math.max(point, bounds.low), bounds.high);
}

interface Unanswered {
  /** How many of the asked did not answer, and are taken at their worst. */
  readonly refused: number;
  readonly bounds: ShareRange;
  readonly least: LeastCount;
}

/**
 * The range over all counts of work that the rest may hold: one, unless some of the rest were personal. Where the sample
 * was so unlucky that it contradicts what is known, only what is certain.
 */
function rangeOf(tally: AskingTally, { refused, bounds, least }: Unanswered): ShareRange {
  const { volunteered, rest, undecided } = tally;
  const counted = workOf(volunteered) + undecided;
  const work = boundWork(rest, refused, least);
  const isWorkKnown = rest.answered.personal + rest.known.personal === 0;
  const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  let from: CountRange | undefined;
  for (let count = Math.max(work.low, counted === 0 ? 1 : 0); count <= work.high; count += 1) {
    from = boundGenuine({ rest, work: count, refused, oneIn: isWorkKnown ? oneIn40 : 50, from, least });
    const genuine = cutToKnown(from, rest, count);
    if (genuine.low > genuine.high) continue;

    range.low = Math.min(range.low, (volunteered.genuine + genuine.low) / (counted + count));
    range.high = Math.max(range.high, (volunteered.genuine + genuine.high + undecided) / (counted + count));
  }
  return range.low <= range.high ? range : bounds;
}

/** How much of the rest may have been work. */
function boundWork(
  { total, answered, known }: AskingTally['rest'],
  refused: number,
  least: LeastCount,
): CountRange {
  const personal = answered.personal + known.personal;
  const certain = { low: workOf(answered) + workOf(known), high: total - personal };
  if (personal === 0) return { low: total, high: total };

  const sampled = { population: total, drawn: verdictsIn(answered) + refused };
  const low = least({ ...sampled, found: workOf(answered) }, 200);
  const high = total - least({ ...sampled, found: answered.personal }, 200);
  return meet({ low, high }, certain);
}

interface Part {
  readonly rest: AskingTally['rest'];
  /** How many of the rest were work. */
  readonly work: number;
  readonly refused: number;
  readonly oneIn: number;
  /** The answer for one session of work less, which this one exceeds by 1 at the most. */
  readonly from: CountRange | undefined;
  readonly least: LeastCount;
}

/**
 * How many of so much work were genuine, by the sample alone. That refusals are all work is the worst for either
 * bound, since a larger sample with nothing more found only lowers what it allows for.
 */
function boundGenuine({ rest, work, refused, oneIn, from, least }: Part): CountRange {
  const { answered } = rest;
  const sampled = { population: work, drawn: Math.min(workOf(answered) + refused, work) };
  const others = from === undefined ? undefined : work - 1 - from.high;
  return {
    low: least({ ...sampled, found: answered.genuine }, oneIn, from?.low),
    high: work - least({ ...sampled, found: answered.other }, oneIn, others),
  };
}

/** Cut to what verdicts that came in another way prove. */
function cutToKnown(sampled: CountRange, { answered, known }: AskingTally['rest'], work: number): CountRange {
  return meet(sampled, {
    low: answered.genuine + known.genuine,
    high: work - answered.other - known.other,
  });
}

/** What both allow for: nothing where low is above high. */
const meet = (some: CountRange, other: CountRange): CountRange => ({
  low: Math.max(some.low, other.low),
  high: Math.min(some.high, other.high),
});
