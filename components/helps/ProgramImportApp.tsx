import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type AppMapping, gatherStretches } from '@/lib/core/import/gather-stretches.ts';
import { type ActivityWatchExport, appsOf } from '@/lib/core/import/read-activity-watch.ts';
import { Choice } from './Choice.tsx';
import type { MappingProps } from './ImportApp.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { useTasksHere } from './use-tasks-here.ts';
import { WordChoice } from './WordChoice.tsx';

interface Props extends MappingProps {
  readonly apps: ActivityWatchExport;
}

const nothing: AppMapping = { apps: [], gapMinutes: 10, withAi: undefined };

/** Says in which programs a workflow is done, and shows what would be taken. */
export function ProgramImportApp({ ledger, now, view, zone, taking, workflowId, apps }: Props) {
  const [mapping, setMapping] = useState(nothing);
  const gathered = useMemo(
    () => gatherStretches(apps, mapping, { workflowId, zone, now: now() }),
    [apps, mapping, workflowId, zone, now],
  );
  const here = useTasksHere(ledger, gathered.tasks);
  return (
    <>
      <ProgramForm
        apps={apps}
        mapping={mapping}
        onChange={(changed) => setMapping({ ...mapping, ...changed })}
      />
      <ImportPreview
        tasks={gathered.tasks}
        here={here}
        notes={gathered.short > 0 ? [i18n.t('helps.preview_short', gathered.short)] : []}
        bad={apps.bad.map(({ bucket, event }) => i18n.t('helps.preview_bad_event', [bucket, String(event)]))}
        view={view}
        taking={taking}
      />
    </>
  );
}

interface FormProps {
  readonly apps: ActivityWatchExport;
  readonly mapping: AppMapping;
  readonly onChange: (changed: Partial<AppMapping>) => void;
}

type How = 'unknown' | 'with' | 'without' | 'apps';
const hows: readonly How[] = ['unknown', 'with', 'without', 'apps'];

function ProgramForm({ apps, mapping: { apps: chosen, gapMinutes, withAi }, onChange }: FormProps) {
  const names = appsOf(apps).map(({ app }) => app);
  const how: How =
    withAi === undefined ? 'unknown' : withAi === true ? 'with' : withAi === false ? 'without' : 'apps';
  return (
    <div class="mapping">
      <WordChoice
        legend={i18n.t('helps.map_apps')}
        words={names}
        chosen={chosen}
        onChoose={(words) => onChange({ apps: words })}
      />
      <label class="field">
        {i18n.t('helps.map_gap')}
        <input
          type="number"
          min={1}
          max={120}
          value={gapMinutes}
          onChange={({ currentTarget }) => onChange({ gapMinutes: gapOf(currentTarget.valueAsNumber) })}
        />
      </label>
      <Choice
        label={i18n.t('helps.map_how')}
        chosen={how}
        options={hows.map((one) => ({ value: one, text: i18n.t(`helps.map_how_${one}`) }))}
        onChoose={(one) =>
          onChange({ withAi: one === 'unknown' ? undefined : one === 'apps' ? [] : one === 'with' })
        }
      />
      {typeof withAi === 'object' && (
        <WordChoice
          legend={i18n.t('helps.map_words')}
          words={names}
          chosen={withAi}
          onChoose={(words) => onChange({ withAi: words })}
        />
      )}
    </div>
  );
}

const gapOf = (minutes: number): number =>
  Number.isFinite(minutes) ? Math.min(120, Math.max(1, minutes)) : nothing.gapMinutes;
