import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { zoneHere } from '@/lib/browser/here.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { NameWorkflow } from '../tasks/NameWorkflow.tsx';
import { useWorkflows } from '../tasks/use-workflows.ts';
import type { ImportApp } from './ImportApp.tsx';
import { useTrialActions } from './use-trial-actions.ts';
import { useWorked } from './use-worked.ts';
import { WorkflowCard } from './WorkflowCard.tsx';

/** "Does it help?": what tasks and trials say about each kind of work, and how sure that is. */
export function HelpsApp({ ledger, now, locale }: Page) {
  const zone = zoneHere();
  const worked = useWorked(ledger);
  const named = useWorkflows(ledger, now);
  const actions = useTrialActions(ledger, now);
  if (worked === undefined || named === undefined) return null;

  const shown = worked.summaries.filter(({ workflow }) => workflow.archivedAt === undefined);
  const view = { locale, today: dayOf(now(), zone) };
  return (
    <main class="page helps">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('helps.title')}</h1>
        <p class="lead">{i18n.t('helps.lead')}</p>
        <button type="button" class="link" onClick={() => void showOwnPage('review')}>
          {i18n.t('helps.back')}
        </button>
      </header>
      {shown.length === 0 && (
        <section class="nothing">
          <h2>{i18n.t('helps.none_title')}</h2>
          <p>{i18n.t('helps.none')}</p>
        </section>
      )}
      {shown.map((summary) => (
        <WorkflowCard
          key={summary.workflow.id}
          summary={summary}
          tasks={worked.tasks.filter(({ workflowId }) => workflowId === summary.workflow.id)}
          view={view}
          actions={actions}
        />
      ))}
      <Changeable>
        <section class="card add-workflow" aria-labelledby="add-workflow-title">
          <h2 id="add-workflow-title">{i18n.t('helps.add_title')}</h2>
          <NameWorkflow {...named} />
        </section>
        <LaterImport
          ledger={ledger}
          now={now}
          zone={zone}
          workflows={shown.map(({ workflow }) => workflow)}
          view={view}
        />
      </Changeable>
    </main>
  );
}

type ImportProps = ComponentProps<typeof ImportApp>;

/** Files of other programs, which bring a parser that nothing else here needs. */
function LaterImport(props: ImportProps) {
  const [loaded, setLoaded] = useState<{ Import?: ComponentType<ImportProps>; failure?: unknown }>({});
  useEffect(() => {
    import('./ImportApp.tsx')
      .then((later) => setLoaded({ Import: later.ImportApp }))
      .catch((failure: unknown) => setLoaded({ failure }));
  }, []);
  if (loaded.failure !== undefined) throw loaded.failure;

  const { Import } = loaded;
  return Import === undefined ? null : <Import {...props} />;
}
