import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';
import { summariseWeek } from '@/lib/core/week/summarise-week.ts';
import type { Week } from '@/lib/core/week/week.ts';
import type { Tagging } from '../shared/use-tagging.ts';
import { WaitingList } from '../shared/WaitingList.tsx';
import { AnsweredList } from './AnsweredList.tsx';
import { CountedBesideGenuine } from './CountedBesideGenuine.tsx';
import { DaysChart } from './DaysChart.tsx';
import { DeleteSessions } from './DeleteSessions.tsx';
import { Headline } from './Headline.tsx';
import { ToolsTable } from './ToolsTable.tsx';
import type { SessionDeletion } from './use-session-deletion.ts';
import type { View } from './view.ts';

interface Props {
  readonly week: Week;
  /** At least one, by the time they began. */
  readonly sessions: readonly Session[];
  readonly view: View;
  readonly tagging: Tagging;
  readonly deletion: SessionDeletion;
}

/** A week that has sessions. */
export function WeekReview({ week, sessions, view, tagging, deletion }: Props) {
  const summary = summariseWeek(week, sessions);
  const untagged = sessions
    .filter(({ id, verdict }) => verdict === 'untagged' && !tagging.isAnswered(id))
    .toReversed();
  return (
    <>
      <Headline summary={summary} />
      <CountedBesideGenuine summary={summary} />
      <DaysChart days={summary.days} view={view} />
      <ToolsTable tools={summary.tools} names={view.names} />
      <section class="card">
        <h2>{i18n.t('review.untagged_title')}</h2>
        {untagged.length === 0 ? (
          <p class="quiet">{i18n.t('review.all_answered')}</p>
        ) : (
          <WaitingList
            sessions={untagged}
            total={untagged.length}
            names={view.names}
            now={view.now}
            locale={view.locale}
            onTag={tagging.tag}
          />
        )}
      </section>
      <AnsweredList
        sessions={sessions.filter(({ verdict }) => verdict !== 'untagged')}
        view={view}
        onTag={tagging.tag}
      />
      <DeleteSessions sessions={sessions} view={view} deletion={deletion} />
    </>
  );
}
