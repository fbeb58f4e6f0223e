/** A measured figure, and what it is below with 95 % confidence. */
export interface Figure {
  readonly value: number;
  readonly upper: number;
  /** How many guesses, tries or files it rests on. */
  readonly trials: number;
}

/** One-sided 95 % points of Student's t for 1, 2, 3 ... degrees of freedom; beyond the table, the normal one. */
const studentT = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753,
  1.746, 1.74, 1.734, 1.729,
];
const normalPoint = 1.645;

/**
 * The mean of a figure over invented companies, with its upper bound. People of one company are compared with each
 * other, so companies and not people are what is independent. Where nothing was ever found, the bound is the one of
 * "rule of three", 3 / trials; with a single company it is the larger of that and Wilson's.
 */
export function figureOf(perCompany: readonly number[], trials: number): Figure {
  const companies = perCompany.length;
  const value = perCompany.reduce((sum, one) => sum + one, 0) / companies;
  const ruleOfThree = Math.min(1, 3 / trials);
  if (perCompany.every((one) => one === 0)) return { value: 0, upper: ruleOfThree, trials };
  if (companies === 1) return { value, upper: Math.max(ruleOfThree, wilson(value, trials)), trials };

  const variance = perCompany.reduce((sum, one) => sum + (one - value) ** 2, 0) / (companies - 1);
  const point = studentT[companies - 2] ?? normalPoint;
  return { value, upper: value + point * Math.sqrt(variance / companies), trials };
}

/** Wilson's upper bound of a share, one-sided. */
function wilson(share: number, trials: number): number {
  const z = normalPoint;
  const inside = Math.max(0, (share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return (share + (z * z) / (2 * trials) + z * Math.sqrt(inside)) / (1 + (z * z) / trials);
}
