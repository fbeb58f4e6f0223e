import type { PeriodTexts } from '@/lib/ledger/exports.ts';

/** A period's file that has the same text in all its forms. */
export const inAllForms = (text: string): PeriodTexts => ({
  named: text,
  named_without_band: text,
  pool: text,
});
