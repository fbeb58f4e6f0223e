import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import type { WeekReview as Review } from '@/lib/core/week/review-week.ts';
import type { Week } from '@/lib/core/week/week.ts';
import { formatDate } from '../shared/format.ts';
import type { Tagging } from '../shared/use-tagging.ts';
import type { HealthOf } from '../tools/use-health.ts';
import { AnsweredList } from './AnsweredList.tsx';
import { CountedBesideGenuine } from './CountedBesideGenuine.tsx';
import { DaysChart } from './DaysChart.tsx';
import { Headline } from './Headline.tsx';
import { HowKnown } from './HowKnown.tsx';
import { headlineText } from './headline-text.ts';
import { OpenSessions } from './OpenSessions.tsx';
import { TakeAway } from './TakeAway.tsx';
import { ToolsTable } from './ToolsTable.tsx';
import { TrendChart } from './TrendChart.tsx';
import type { Picture } from './use-picture.ts';
import type { View } from './view.ts';

interface Props {
  readonly week: Week;
  readonly review: Review;
  /** Those of the week, by the time they began. */
  readonly sessions: readonly Session[];
  readonly workflows: readonly Workflow[];
  readonly view: View;
  readonly tagging: Tagging;
  readonly healthOf: HealthOf | undefined;
  readonly picture: Picture;
  /** What is said of workflows, below what is said of tools. */
  readonly children: ComponentChildren;
}

/** A week that has sessions. */
export function WeekReview(props: Props) {
  const { week, review, sessions, workflows, view, tagging, healthOf, picture, children } = props;
  const open = review.open.filter(({ session }) => !tagging.isAnswered(session.id));
  const date = (day: string): string => formatDate(day, view.today, view.locale);
  const weekName = i18n.t('review.week_label', [week.id.slice(6), date(week.monday), date(week.sunday)]);
  return (
    <>
      <Headline review={review} isRunning={week.sunday >= view.today} />
      <CountedBesideGenuine measures={review.measures} />
      <HowKnown review={review} />
      <DaysChart days={review.summary.days} view={view} />
      <ToolsTable tools={review.tools} judgedTo={review.judgedTo} healthOf={healthOf} view={view} />
      {children}
      <TrendChart trend={review.trend} />
      <OpenSessions review={{ ...review, open }} view={view} onTag={tagging.tag} splitting={tagging} />
      <AnsweredList
        sessions={sessions.filter(({ verdict }) => verdict !== 'untagged')}
        workflows={workflows}
        view={view}
        tagging={tagging}
      />
      <TakeAway
        picture={picture}
        heading={headlineText(review)}
        footing={[i18n.t('review.picture_legend'), i18n.t('review.picture_footing', [weekName])]}
      />
    </>
  );
}
