import { i18n } from '#i18n';
import { zoneHere } from '@/lib/browser/here.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Later } from '../shared/Later.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { NameWorkflow } from '../tasks/NameWorkflow.tsx';
import { useWorkflows } from '../tasks/use-workflows.ts';
import { EntryApp } from './EntryApp.tsx';
import { useTrialActions } from './use-trial-actions.ts';
import { useWorked } from './use-worked.ts';
import { WorkflowCard } from './WorkflowCard.tsx';

// Files of other programs bring a parser that nothing else here needs.
const loadImport = () => import('./ImportApp.tsx').then(({ ImportApp }) => ImportApp);

/** "Does it help?": what tasks and trials say about each kind of work, and how sure that is. */
export function HelpsApp({ ledger, now, locale }: Page) {
  const zone = zoneHere();
  const worked = useWorked(ledger);
  const named = useWorkflows(ledger, now);
  const actions = useTrialActions(ledger, now);
  if (worked === undefined || named === undefined) return null;

  const shown = worked.summaries.filter(({ workflow }) => workflow.archivedAt === undefined);
  const offered = shown.map(({ workflow }) => workflow);
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
        {offered.length > 0 && (
          <EntryApp
            {...{ ledger, now, zone, locale, workflows: offered, tasks: worked.tasks }}
            nameOf={(id) => worked.workflows.find((one) => one.id === id)?.name ?? i18n.t('tasks.of_none')}
          />
        )}
        <Later load={loadImport} props={{ ledger, now, zone, workflows: offered, view }} />
      </Changeable>
    </main>
  );
}
