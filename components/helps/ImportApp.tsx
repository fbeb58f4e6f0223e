import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import type { View } from '../review/view.ts';
import { CsvImportApp } from './CsvImportApp.tsx';
import { ProgramImportApp } from './ProgramImportApp.tsx';
import { type Import, type ImportFault, useImport } from './use-import.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  /** The IANA time zone of this machine. */
  readonly zone: string;
  readonly workflows: readonly Workflow[];
  readonly view: Pick<View, 'today' | 'locale'>;
}

/** Takes tasks from a file of another program: chosen, mapped, shown, and only then taken. */
export function ImportApp(props: Props) {
  const taking = useImport(props.ledger);
  const { state } = taking;
  const hasWorkflow = props.workflows.length > 0;
  return (
    <section class="card import" aria-labelledby="import-title">
      <h2 id="import-title">{i18n.t('helps.import_title')}</h2>
      <p>{i18n.t(hasWorkflow ? 'helps.import_lead' : 'helps.import_needs')}</p>
      {hasWorkflow && <FileChoice onChoose={taking.choose} />}
      <p role="status">
        {state.is === 'reading' && i18n.t('helps.import_reading', [state.name])}
        {state.is === 'taken' && i18n.t('helps.taken', state.tasks, [String(state.tasks), state.name])}
      </p>
      <div role="alert">
        {state.is === 'refused' && (
          <p class="fault">
            {i18n.t('helps.import_refused', [state.name])} {i18n.t(faultKeys[state.fault])}
          </p>
        )}
      </div>
      {state.is === 'read' && <Mapped key={state.name} {...props} taking={taking} />}
    </section>
  );
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <label class="file-choice">
      {i18n.t('helps.import_choose')}
      <input
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </label>
  );
}

/** What the mapping of either kind of file needs. */
export interface MappingProps extends Props {
  readonly taking: Import;
  readonly workflowId: string;
  readonly timeZone: string;
}

function Mapped(props: Props & { readonly taking: Import }) {
  const { taking, workflows, zone } = props;
  const [workflowId, setWorkflowId] = useState(workflows[0]?.id ?? '');
  const [timeZone, setTimeZone] = useState(zone);
  if (taking.state.is !== 'read') return null;

  const { read, name } = taking.state;
  const known = { ...props, workflowId, timeZone };
  return (
    <div class="preview">
      <h3>{i18n.t(read.kind === 'apps' ? 'helps.known_activity_watch' : knownKeys[read.source], [name])}</h3>
      <div class="mapping">
        <label class="field">
          {i18n.t('helps.map_workflow')}
          <select value={workflowId} onChange={({ currentTarget }) => setWorkflowId(currentTarget.value)}>
            {workflows.map((workflow) => (
              <option key={workflow.id} value={workflow.id}>
                {workflow.name}
              </option>
            ))}
          </select>
        </label>
        {read.kind === 'csv' && <ZoneChoice zone={zone} chosen={timeZone} onChoose={setTimeZone} />}
      </div>
      {read.kind === 'csv' ? (
        <CsvImportApp {...known} table={read.table} guess={read.guess} />
      ) : (
        <ProgramImportApp {...known} apps={read.apps} />
      )}
    </div>
  );
}

interface ZoneProps {
  readonly zone: string;
  readonly chosen: string;
  readonly onChoose: (zone: string) => void;
}

function ZoneChoice({ zone, chosen, onChoose }: ZoneProps) {
  const zones = [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <label class="field">
      {i18n.t('helps.map_zone')}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {zones.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

const knownKeys = {
  toggl: 'helps.known_toggl',
  clockify: 'helps.known_clockify',
  other: 'helps.known_other',
} as const;

const faultKeys = {
  'too-large': 'helps.fault_too_large',
  text: 'helps.fault_text',
  empty: 'helps.fault_empty',
  'one-column': 'helps.fault_one_column',
  'double-column': 'helps.fault_double_column',
  quotes: 'helps.fault_quotes',
  json: 'helps.fault_json',
  buckets: 'helps.fault_buckets',
  windows: 'helps.fault_windows',
} as const satisfies Record<ImportFault, string>;
