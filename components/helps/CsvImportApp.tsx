import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CsvMapping } from '@/lib/core/import/csv-mapping.ts';
import { guessOrder } from '@/lib/core/import/guess-mapping.ts';
import { mapRows } from '@/lib/core/import/map-rows.ts';
import type { Table } from '@/lib/core/import/read-table.ts';
import { CsvMappingForm } from './CsvMappingForm.tsx';
import type { MappingProps } from './ImportApp.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { useTasksHere } from './use-tasks-here.ts';

interface Props extends MappingProps {
  readonly table: Table;
  readonly guess: CsvMapping;
}

const rowKeys = {
  date: 'helps.row_date',
  time: 'helps.row_time',
  end: 'helps.row_end',
  duration: 'helps.row_duration',
  'end-before-start': 'helps.row_end_before_start',
  'no-time': 'helps.row_no_time',
  'over-a-day': 'helps.row_over_a_day',
  'to-come': 'helps.row_to_come',
} as const;

/** Says what the columns of a file hold, and shows what would be taken. */
export function CsvImportApp({ ledger, now, view, taking, workflowId, timeZone, table, guess }: Props) {
  const [mapping, setMapping] = useState(guess);
  const mapped = useMemo(
    () => mapRows(table, mapping, { workflowId, zone: timeZone, now: now() }),
    [table, mapping, workflowId, timeZone, now],
  );
  const here = useTasksHere(ledger, mapped.tasks);
  const change = (changed: Partial<CsvMapping>): void => {
    const next = { ...mapping, ...changed };
    const isOtherDate = next.columns.date !== mapping.columns.date;
    setMapping(isOtherDate ? { ...next, dateOrder: guessOrder(table, next.columns.date) } : next);
  };
  return (
    <>
      <CsvMappingForm table={table} mapping={mapping} onChange={change} />
      <ImportPreview
        tasks={mapping.dateOrder === undefined ? [] : mapped.tasks}
        here={here}
        notes={[
          ...(mapped.others > 0 ? [i18n.t('helps.preview_others', mapped.others)] : []),
          ...(mapped.repeated > 0 ? [i18n.t('helps.preview_repeated', mapped.repeated)] : []),
        ]}
        bad={
          mapping.dateOrder === undefined
            ? []
            : mapped.bad.map(({ line, fault }) =>
                i18n.t('helps.preview_bad_row', [String(line), i18n.t(rowKeys[fault])]),
              )
        }
        view={view}
        taking={taking}
      />
    </>
  );
}
