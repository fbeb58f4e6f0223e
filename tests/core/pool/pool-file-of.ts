import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { applyPreset, type Preset } from '@/lib/core/export/preset.ts';
import type { MeasuredTime } from '@/lib/core/export/time-cells.ts';
import { aSession, noon } from '../session/a-session.ts';

/** A period, and the one before it. */
export const period = '2026-11-02';
export const earlierPeriod = '2026-10-05';

/** The file of somebody with so many genuine and so many other sessions. */
export function poolFileOf(
  genuine: number,
  filler: number,
  monday: string = period,
  preset: Preset = 'pool',
  times: readonly MeasuredTime[] = [],
): string {
  const sessions = Array.from({ length: genuine + filler }, (_, index) =>
    aSession({
      id: `${index}`,
      startedAt: noon - (index % 5) * 86_400_000,
      verdict: index < genuine ? 'genuine' : 'filler',
    }),
  );
  return anonymisedCsv(
    applyPreset(anonymisePeriod({ monday, sunday: '' }, sessions, new Map(), times), preset),
  );
}
