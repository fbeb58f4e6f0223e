import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isSettled, type Task } from '@/lib/core/task/task.ts';
import { isTimed } from '@/lib/core/trial/pair-tasks.ts';
import type { WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import type { View } from '../review/view.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { CoinCheck } from './CoinCheck.tsx';
import { RatioDrawing } from './RatioDrawing.tsx';
import { betweenText, ratioText } from './ratio-texts.ts';
import {
  conductOf,
  contradictionTexts,
  evidenceText,
  methodTexts,
  reworkText,
  seeOfAssociation,
  seeOfTrial,
  tippingText,
} from './see-texts.ts';
import { type Dot, TaskDots } from './TaskDots.tsx';
import { TrialControls } from './TrialControls.tsx';
import type { TrialActions } from './use-trial-actions.ts';
import { trialSentence, workflowSentence } from './workflow-sentence.ts';

interface Props {
  readonly summary: WorkflowSummary;
  /** Those of the workflow. */
  readonly tasks: readonly Task[];
  readonly view: Pick<View, 'today' | 'locale'>;
  readonly actions: TrialActions;
}

/** What is known of one workflow, how well, and its trial. */
export function WorkflowCard({ summary, tasks, view, actions }: Props) {
  const { workflow, trial, association } = summary;
  const titleId = useId();
  const dots = dotsOf(summary, tasks);
  const { ratio, interval } = trial ?? association;
  return (
    <section class="card workflow" aria-labelledby={titleId}>
      <h2 id={titleId}>{workflow.name}</h2>
      <p class="sentence">{workflowSentence(summary, view.locale)}</p>
      <Standing summary={summary} locale={view.locale} />
      {ratio !== undefined && (
        <RatioDrawing
          ratio={ratio}
          interval={interval}
          isRandomised={trial !== undefined}
          locale={view.locale}
        />
      )}
      {dots.length > 0 && <TaskDots dots={dots} view={view} />}
      <Seen summary={summary} locale={view.locale} />
      <Changeable>
        <TrialControls summary={summary} actions={actions} />
      </Changeable>
      {trial !== undefined && <CoinCheck estimate={trial} />}
      <Behind summary={summary} locale={view.locale} />
    </section>
  );
}

/** Those of the trial as assigned; without one all whose way of being done is known. */
function dotsOf({ trial }: WorkflowSummary, tasks: readonly Task[]): Dot[] {
  const shown: Dot[] =
    trial === undefined
      ? tasks
          .filter((task) => isSettled(task) && isTimed(task) && task.trialId === undefined)
          .map((task) => ({ task, isWithAi: task.withAi === true }))
      : tasks
          .filter((task) => task.trialId === trial.trial.id && isTimed(task))
          .map((task) => ({ task, isWithAi: task.assigned === true }));
  return shown.sort((one, other) => one.task.startedAt - other.task.startedAt);
}

interface SaidProps {
  readonly summary: WorkflowSummary;
  readonly locale: string;
}

/** What qualifies the sentence: bets, what speaks against it, what was only observed. */
function Standing({ summary, locale }: SaidProps) {
  const { trial, association } = summary;
  const against = contradictionTexts(summary, locale);
  const tipping = tippingText(association);
  return (
    <>
      {trial === undefined && association.ratio === undefined && (
        <p class="quiet">{i18n.t('helps.tasks_needed')}</p>
      )}
      {trial === undefined && tipping !== undefined && <p>{tipping}</p>}
      {trial?.state === 'running' && trial.blocks.length > 0 && <p>{evidenceText(trial, locale)}</p>}
      {against.length > 0 && (
        <div class="against">
          <h3>{i18n.t('helps.against_title')}</h3>
          <ul>
            {against.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {trial !== undefined &&
        association.ratio !== undefined &&
        !summary.contradictions.includes('observed') && (
          <p class="quiet">
            {i18n.t('helps.beside', [
              ratioText(association.ratio, locale),
              betweenText(association.interval, locale),
            ])}{' '}
            {tipping}
          </p>
        )}
    </>
  );
}

/** Rework beside time, how the trial went, and what so many tasks could see. */
function Seen({ summary: { trial, association }, locale }: SaidProps) {
  const rework = trial?.rework ?? association.rework;
  const hasTasks = trial === undefined ? association.couldSee !== undefined : trial.blocks.length > 0;
  const see = trial === undefined ? seeOfAssociation(association, locale) : seeOfTrial(trial, locale);
  return (
    <>
      {hasTasks && <p class="rework">{reworkText(rework)}</p>}
      {trial !== undefined && conductOf(trial, locale).map((text) => <p key={text}>{text}</p>)}
      {see.length > 0 && (
        <div class="see">
          <h3>{i18n.t('helps.see_title')}</h3>
          <ul>
            {see.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The method, and the trials before this one. */
function Behind({ summary, locale }: SaidProps) {
  return (
    <details class="how">
      <summary>{i18n.t('helps.how_title')}</summary>
      {methodTexts(summary, locale).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {summary.earlier.length > 0 && (
        <>
          <h3>{i18n.t('helps.earlier_title')}</h3>
          <ul>
            {summary.earlier.map((estimate) => (
              <li key={estimate.trial.id}>{trialSentence(estimate, summary, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
