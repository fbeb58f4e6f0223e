import { betaQuantile } from './beta-quantile.ts';

/**
 * The critical value t of Student's distribution: 95 % lie between -t and t.
 *
 * Source: Abramowitz and Stegun (1964), 26.7.1; t² / (degrees + t²) has a beta distribution.
 *
 * @param degrees degrees of freedom, more than 0
 */
export function studentCritical(degrees: number): number {
  const part = betaQuantile(0.95, { a: 0.5, b: degrees / 2 });
  return Math.sqrt((degrees * part) / (1 - part));
}
