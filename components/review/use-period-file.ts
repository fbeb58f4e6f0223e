import type { AnonymisedRow } from '@/lib/core/export/anonymised-row.ts';
import { areasTold } from '@/lib/core/export/areas-told.ts';
import { mostRevealing } from '@/lib/core/export/most-revealing.ts';
import type { Preset } from '@/lib/core/export/preset.ts';
import { readAnonymisedCsv } from '@/lib/core/export/read-anonymised-csv.ts';
import { type Withheld, withheldFrom } from '@/lib/core/export/withheld.ts';
import type { WorkArea } from '@/lib/core/task/workflow.ts';
import { isKnownTool, type ToolGroup } from '@/lib/core/tool/group-of.ts';
import type { Period } from '@/lib/core/week/week.ts';
import { anonymisedExport, type PeriodFile, workOfPeriod } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { nearestDays } from '@/lib/ledger/sessions.ts';
import { toolNames } from '@/lib/ledger/tools.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** A custom tool with sessions in the period, and the group that the user put it in. */
interface CustomTool {
  readonly id: string;
  readonly name: string;
  readonly group: ToolGroup | undefined;
}

/** A period's file in one of its forms, and what is to be said about it. */
export interface PeriodPreview {
  readonly file: PeriodFile;
  readonly text: string;
  /** Whether it says how many sessions there were. */
  readonly hasBand: boolean;
  readonly withheld: Withheld | undefined;
  /** Undefined where nothing is shown. */
  readonly mostRevealing: AnonymisedRow | undefined;
  /** The work areas of which it says something about time. */
  readonly timed: readonly WorkArea[];
  /** Whether there was something to say about time, and the file of the period before says something already. */
  readonly isTimeKeptBack: boolean;
  readonly customTools: readonly CustomTool[];
  /** Whether the period, or one before it, holds any session. */
  readonly hasBegun: boolean;
}

/** Keeps a period's file and what is to be said about it up to date with the ledger. */
export function usePeriodFile(
  ledger: LedgerDatabase,
  period: Period,
  preset: Preset,
): PeriodPreview | undefined {
  return useLiveQuery(() => preview(ledger, period, preset), [ledger, period.monday, preset]);
}

async function preview(ledger: LedgerDatabase, period: Period, preset: Preset): Promise<PeriodPreview> {
  const work = await workOfPeriod(ledger, period);
  const { sessions, chosen, times, isToldBefore } = work;
  const [file, names, nearest] = await Promise.all([
    anonymisedExport(ledger, period, work),
    toolNames(ledger),
    nearestDays(ledger, { before: period.monday, after: period.sunday }),
  ]);
  const rows = readAnonymisedCsv(file.texts[preset]);
  const custom = [...new Set(sessions.map(({ toolId }) => toolId))].filter((id) => !isKnownTool(id));
  return {
    file,
    text: file.texts[preset],
    hasBand: typeof rows !== 'string' && rows.some(({ sessions_band }) => sessions_band !== ''),
    withheld: typeof rows === 'string' ? undefined : withheldFrom(rows, sessions, chosen),
    mostRevealing: typeof rows === 'string' ? undefined : mostRevealing(rows),
    timed: typeof rows === 'string' ? [] : areasTold(rows),
    isTimeKeptBack: isToldBefore && times.length > 0,
    customTools: custom.map((id) => ({ id, name: names.get(id) ?? id, group: chosen.get(id) })),
    hasBegun: sessions.length > 0 || nearest.earlier !== undefined,
  };
}
