import { i18n } from '#i18n';
import type { Interval } from '@/lib/core/trial/ratio-estimate.ts';

/** A ratio with two decimals, as the locale writes it. */
export const ratioText = (ratio: number, locale: string): string =>
  ratio.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Between which ratios it lies, rounded outward, or to which sides nothing is known yet. */
export function betweenText(interval: Interval | undefined, locale: string): string {
  const { low, high } = interval ?? { low: 0, high: Number.POSITIVE_INFINITY };
  const [hasLow, hasHigh] = [low > 0, Number.isFinite(high)];
  if (!hasLow && !hasHigh) return i18n.t('helps.unbounded');
  if (!hasLow) return i18n.t('helps.at_most', [outwardText(high, Math.ceil, locale)]);
  if (!hasHigh) return i18n.t('helps.at_least', [outwardText(low, Math.floor, locale)]);
  return i18n.t('helps.between', [
    outwardText(low, Math.floor, locale),
    outwardText(high, Math.ceil, locale),
  ]);
}

/** With as many decimals as it takes not to make it 1, which it is not. */
function outwardText(bound: number, round: (figure: number) => number, locale: string): string {
  const digits = [2, 3, 4, 5, 6].find((some) => round(bound * 10 ** some) !== 10 ** some || bound === 1) ?? 6;
  const rounded = round(bound * 10 ** digits) / 10 ** digits;
  return rounded.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A part of something, in whole percent. */
export const percentText = (part: number): string => String(Math.round(100 * part));

/** A p-value with three decimals, and how it stands to them: a smaller one is less than the least of these. */
export function pText(p: number, locale: string): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  return p < 0.001 ? `< ${(0.001).toLocaleString(locale, digits)}` : `= ${p.toLocaleString(locale, digits)}`;
}
