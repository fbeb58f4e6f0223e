import { i18n } from '#i18n';
import type { CsvColumns, CsvMapping } from '@/lib/core/import/csv-mapping.ts';
import { wordsIn } from '@/lib/core/import/map-rows.ts';
import type { DateOrder } from '@/lib/core/import/read-date.ts';
import type { DurationUnit } from '@/lib/core/import/read-duration.ts';
import type { Table } from '@/lib/core/import/read-table.ts';
import { Choice } from './Choice.tsx';
import { WordChoice } from './WordChoice.tsx';

interface Props {
  readonly table: Table;
  readonly mapping: CsvMapping;
  readonly onChange: (changed: Partial<CsvMapping>) => void;
}

const columnKeys = {
  date: 'helps.map_date',
  time: 'helps.map_time',
  endDate: 'helps.map_end_date',
  endTime: 'helps.map_end_time',
  duration: 'helps.map_duration',
  size: 'helps.map_size',
  group: 'helps.map_group',
  ai: 'helps.map_ai',
} as const satisfies Record<keyof CsvColumns, string>;

const columnNames = Object.keys(columnKeys) as (keyof CsvColumns)[];
const orders = ['ymd', 'dmy', 'mdy'] as const satisfies readonly DateOrder[];
const units = ['hours', 'minutes', 'seconds'] as const satisfies readonly DurationUnit[];

/** Which column holds what, how dates and numbers are written, which rows belong here, and which were with AI. */
export function CsvMappingForm({ table, mapping, onChange }: Props) {
  return (
    <div class="mapping">
      {columnNames.map((name) => (
        <ColumnChoice
          key={name}
          label={i18n.t(columnKeys[name])}
          header={table.header}
          chosen={mapping.columns[name]}
          onChoose={(column) => onChange(withColumn(mapping, name, column))}
        />
      ))}
      <OrderChoice order={mapping.dateOrder} onChange={onChange} />
      <Choice
        label={i18n.t('helps.map_unit')}
        chosen={mapping.durationUnit}
        options={units.map((unit) => ({ value: unit, text: i18n.t(`helps.map_unit_${unit}`) }))}
        onChoose={(durationUnit) => onChange({ durationUnit })}
      />
      <HowChoice mapping={mapping} onChange={onChange} />
      <Words table={table} mapping={mapping} onChange={onChange} />
    </div>
  );
}

/** Words of a column that is no longer meant are forgotten. */
function withColumn(
  mapping: CsvMapping,
  name: keyof CsvColumns,
  column: number | undefined,
): Partial<CsvMapping> {
  return {
    columns: { ...mapping.columns, [name]: column },
    ...(name === 'group' ? { groups: undefined } : {}),
    ...(name === 'ai' && typeof mapping.withAi === 'object' ? { withAi: [] } : {}),
  };
}

interface ColumnProps {
  readonly label: string;
  readonly header: readonly string[];
  readonly chosen: number | undefined;
  readonly onChoose: (column: number | undefined) => void;
}

function ColumnChoice({ label, header, chosen, onChoose }: ColumnProps) {
  const columns = header.map((name, index) => ({ value: String(index), text: name || String(index + 1) }));
  return (
    <Choice
      label={label}
      chosen={chosen === undefined ? '' : String(chosen)}
      options={[{ value: '', text: i18n.t('helps.map_no_column') }, ...columns]}
      onChoose={(value) => onChoose(value === '' ? undefined : Number(value))}
    />
  );
}

interface OrderProps {
  readonly order: DateOrder | undefined;
  readonly onChange: Props['onChange'];
}

function OrderChoice({ order, onChange }: OrderProps) {
  const known = orders.map((one) => ({ value: one, text: i18n.t(`helps.map_order_${one}`) }));
  return (
    <Choice<DateOrder | ''>
      label={i18n.t('helps.map_order')}
      chosen={order ?? ''}
      options={order === undefined ? [{ value: '', text: i18n.t('helps.map_order_ask') }, ...known] : known}
      onChoose={(value) => onChange({ dateOrder: value === '' ? undefined : value })}
    />
  );
}

type How = 'unknown' | 'with' | 'without' | 'column';
const hows: readonly How[] = ['unknown', 'with', 'without', 'column'];

function HowChoice({ mapping: { withAi, columns }, onChange }: Omit<Props, 'table'>) {
  const chosen: How =
    withAi === undefined ? 'unknown' : withAi === true ? 'with' : withAi === false ? 'without' : 'column';
  return (
    <Choice
      label={i18n.t('helps.map_how')}
      chosen={chosen}
      options={hows
        .filter((how) => how !== 'column' || columns.ai !== undefined)
        .map((how) => ({ value: how, text: i18n.t(`helps.map_how_${how}`) }))}
      onChoose={(how) =>
        onChange({ withAi: how === 'unknown' ? undefined : how === 'column' ? [] : how === 'with' })
      }
    />
  );
}

/** The words of the two columns that tell something by words; only of these, and only once they are chosen. */
function Words({ table, mapping: { columns, groups, withAi }, onChange }: Props) {
  return (
    <>
      {columns.group !== undefined && (
        <WordChoice
          legend={i18n.t('helps.map_groups')}
          words={wordsIn(table, columns.group, false)}
          chosen={groups}
          onChoose={(chosen) => onChange({ groups: chosen })}
        />
      )}
      {typeof withAi === 'object' && (
        <WordChoice
          legend={i18n.t('helps.map_words')}
          words={wordsIn(table, columns.ai, true)}
          chosen={withAi}
          onChoose={(chosen) => onChange({ withAi: chosen })}
        />
      )}
    </>
  );
}
