import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { freshnessOf } from '@/lib/core/estimate/freshness-of.ts';
import type { Session } from '@/lib/core/session/session.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { formatWhen } from '../shared/format.ts';
import { SessionLine } from '../shared/SessionLine.tsx';
import type { Tagging } from '../shared/use-tagging.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { VerdictPicker } from '../shared/VerdictPicker.tsx';
import { verdictName } from '../shared/verdict-texts.ts';
import { FedWorkflow } from './FedWorkflow.tsx';
import type { View } from './view.ts';

interface Props {
  readonly sessions: readonly Session[];
  readonly workflows: readonly Workflow[];
  readonly view: View;
  readonly tagging: Pick<Tagging, 'tag' | 'feedOne'>;
}

/** The answered sessions of the week, folded away; a verdict can be changed, and what a genuine one fed. */
export function AnsweredList({ sessions, ...props }: Props) {
  if (sessions.length === 0) return null;

  return (
    <details class="card answered">
      <summary>
        {i18n.t('review.answered_title')}{' '}
        <span class="quiet">{i18n.t('popup.waiting_count', sessions.length)}</span>
      </summary>
      <ul>
        {sessions.map((session) => (
          <Answered key={session.id} session={session} {...props} />
        ))}
      </ul>
    </details>
  );
}

function Answered({
  session,
  workflows,
  view,
  tagging,
}: Omit<Props, 'sessions'> & { readonly session: Session }) {
  // Of hundreds of sessions, few are opened: only those get a list of workflows.
  const [isOpen, setOpen] = useState(false);
  const fed = workflows.find(({ id }) => id === session.workflowId);
  const about = formatWhen(session, view.now, view.locale);
  return (
    <li>
      <SessionLine
        session={session}
        toolName={view.names.get(session.toolId) ?? session.toolId}
        now={view.now}
        locale={view.locale}
      />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <VerdictMark verdict={session.verdict} /> {verdictName(session.verdict)},{' '}
          {fed !== undefined && i18n.t('verdicts.fed_for', [fed.name])}{' '}
          {freshnessOf(session) === 'recalled' && <span class="late">{i18n.t('review.recalled')}</span>}{' '}
          {i18n.t('review.change')}
        </summary>
        <VerdictPicker
          about={about}
          chosen={session.verdict === 'untagged' ? undefined : session.verdict}
          hasKeys={false}
          onChoose={(verdict) => tagging.tag(session.id, verdict)}
        />
        {isOpen && (
          <FedWorkflow
            {...{ session, workflows, about }}
            onFeed={(workflowId) => tagging.feedOne(session.id, workflowId)}
          />
        )}
      </details>
    </li>
  );
}
