import { i18n } from '#i18n';
import { freshnessOf } from '@/lib/core/estimate/freshness-of.ts';
import type { Session, Verdict } from '@/lib/core/session/session.ts';
import { formatWhen } from '../shared/format.ts';
import { SessionLine } from '../shared/SessionLine.tsx';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { VerdictPicker } from '../shared/VerdictPicker.tsx';
import { verdictName } from '../shared/verdict-texts.ts';
import type { View } from './view.ts';

interface Props {
  readonly sessions: readonly Session[];
  readonly view: View;
  readonly onTag: (sessionId: string, verdict: Verdict) => void;
}

/** The answered sessions of the week, folded away; a verdict can be changed. */
export function AnsweredList({ sessions, view, onTag }: Props) {
  if (sessions.length === 0) return null;

  return (
    <details class="card answered">
      <summary>
        {i18n.t('review.answered_title')}{' '}
        <span class="quiet">{i18n.t('popup.waiting_count', sessions.length)}</span>
      </summary>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine
              session={session}
              toolName={view.names.get(session.toolId) ?? session.toolId}
              now={view.now}
              locale={view.locale}
            />
            <details>
              <summary>
                <VerdictMark verdict={session.verdict} /> {verdictName(session.verdict)},{' '}
                {freshnessOf(session) === 'recalled' && <span class="late">{i18n.t('review.recalled')}</span>}{' '}
                {i18n.t('review.change')}
              </summary>
              <VerdictPicker
                about={formatWhen(session, view.now, view.locale)}
                chosen={session.verdict === 'untagged' ? undefined : session.verdict}
                hasKeys={false}
                onChoose={(verdict) => onTag(session.id, verdict)}
              />
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}
