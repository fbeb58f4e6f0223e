import { studentCritical } from '../distribution/student-critical.ts';
import type { ShareRange } from './bound-genuine-share.ts';

/** A guess for each session of a population, and the truth for those that were drawn at random. */
export interface Predicted {
  readonly guesses: readonly number[];
  /** Where in `guesses` the drawn ones stand, and what they turned out to be: 1 for genuine, 0 for not. */
  readonly drawn: readonly { readonly at: number; readonly genuine: number }[];
}

/** An estimate that guesses help. */
export interface PredictedShare {
  /** How far the guesses were trusted, 0 to 1. */
  readonly trust: number;
  readonly estimate: number;
  readonly standardError: number;
  /** At 95 %; not cut to 0 and 1. */
  readonly range: ShareRange;
}

/**
 * The share of genuine sessions from few answers and a guess for every session: the guesses' mean, mended by how wrong
 * they were where the truth is known. It is right whatever the guesses are worth; good ones make it narrow.
 *
 * Sources: the difference estimator, Särndal, Swensson and Wretman, "Model Assisted Survey Sampling" (1992), section
 * 6.3; the tuned trust, Angelopoulos, Duchi and Zrnic, "PPI++: Efficient Prediction-Powered Inference" (2023).
 *
 * @param trust how far to trust the guesses, 0 to 1; left out, it is tuned to the drawn ones
 * @returns undefined where fewer than two were drawn
 * @throws RangeError where a drawn one stands outside of the guesses
 */
export function predictedShare({ guesses, drawn }: Predicted, trust?: number): PredictedShare | undefined {
  if (drawn.length < 2) return undefined;

  const pairs = drawn.map(({ at, genuine }) => ({ guess: expectGuess(guesses, at), genuine }));
  const lambda = trust ?? tune(pairs);
  const misses = pairs.map(({ guess, genuine }) => genuine - lambda * guess);
  const estimate = lambda * meanOf(guesses) + meanOf(misses);
  const variance = ((1 - drawn.length / guesses.length) * covariance(misses, misses)) / drawn.length;
  const standardError = Math.sqrt(variance);
  const reach = studentCritical(drawn.length - 1) * standardError;
  return {
    trust: lambda,
    estimate,
    standardError,
    range: { low: estimate - reach, high: estimate + reach },
  };
}

function expectGuess(guesses: readonly number[], at: number): number {
  const guess = guesses[at];
  if (guess === undefined) throw new RangeError(`There is no guess at ${at}.`);
  return guess;
}

function tune(pairs: readonly { guess: number; genuine: number }[]): number {
  const guesses = pairs.map(({ guess }) => guess);
  const spread = covariance(guesses, guesses);
  const shared = covariance(
    guesses,
    pairs.map(({ genuine }) => genuine),
  );
  return spread === 0 ? 0 : Math.min(1, Math.max(0, shared / spread));
}

const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

function covariance(some: readonly number[], others: readonly number[]): number {
  const [mean, otherMean] = [meanOf(some), meanOf(others)];
  const products = some.map((figure, index) => (figure - mean) * ((others[index] ?? otherMean) - otherMean));
  return products.reduce((sum, product) => sum + product, 0) / (some.length - 1);
}
