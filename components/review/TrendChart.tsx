import { scaleBand } from 'd3-scale';
import { area } from 'd3-shape';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import { countOfShare } from '@/lib/core/estimate/count-of-share.ts';
import type { Trend } from '@/lib/core/estimate/trace-trend.ts';
import { Drawing, DrawingMark, DrawingTick } from './Drawing.tsx';
import { linearScale } from './linear-scale.ts';
import { shareText } from './range-texts.ts';
import { type Marks, useMarks } from './use-marks.ts';
import { useWidth } from './use-width.ts';

type TrendWeek = Trend['weeks'][number];

const [height, head, foot, side] = [200, 10, 24, 44];

/** The genuine share of twelve weeks as a band: it lies somewhere in it, and nobody knows where. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const marks = useMarks(trend.weeks.length);
  const titleId = useId();
  const chosen = marks.chosen === undefined ? undefined : trend.weeks[marks.chosen];
  return (
    <section class="card trend" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('review.trend_title')}</h2>
      <p>
        {fourWeeksText(trend)} {changeText(trend)}
      </p>
      <TrendDrawing weeks={trend.weeks} marks={marks} titleId={titleId} />
      <p class="readout" aria-hidden="true">
        {chosen === undefined ? i18n.t('review.trend_hint') : weekText(chosen)}
      </p>
      <TrendTable weeks={trend.weeks} />
    </section>
  );
}

interface DrawingProps {
  readonly weeks: readonly TrendWeek[];
  readonly marks: Marks;
  readonly titleId: string;
}

function TrendDrawing({ weeks, marks, titleId }: DrawingProps) {
  const [place, width] = useWidth<SVGSVGElement>();
  const x = scaleBand(
    weeks.map(({ id }) => id),
    [side, width],
  );
  const y = linearScale(1, [height - foot, head]);
  const isRoomy = x.bandwidth() > 34;
  return (
    <Drawing {...{ place, width, height, titleId }}>
      {[0, 0.5, 1].map((tick) => (
        <DrawingTick
          key={tick}
          line={{ x1: side, x2: width, y1: y(tick), y2: y(tick) }}
          text={{ x: side - 6, y: y(tick), anchor: 'end' }}
          label={i18n.t('review.share_point', [String(100 * tick)])}
        />
      ))}
      <Band weeks={weeks} x={x} y={y} />
      {weeks.map((week, index) => (
        <DrawingMark key={week.id} label={weekText(week)} x={x(week.id) ?? 0} {...{ marks, index }}>
          <rect class="hit" y={head} width={x.bandwidth()} height={height - head} />
          {(isRoomy || index % 2 === 1) && (
            <text class="day-name" x={x.bandwidth() / 2} y={height - 6} text-anchor="middle">
              {week.id.slice(6)}
            </text>
          )}
        </DrawingMark>
      ))}
    </Drawing>
  );
}

interface BandProps {
  readonly weeks: readonly TrendWeek[];
  readonly x: { (id: string): number | undefined; bandwidth: () => number };
  readonly y: (share: number) => number;
}

/** One edge of a week's part of the band; no range where nothing may have been work. */
interface Edge {
  readonly at: number;
  readonly range: ShareRange | undefined;
  readonly isClosed: boolean;
}

function Band({ weeks, x, y }: BandProps) {
  const edges = weeks.flatMap(({ id, stated, isClosed }): Edge[] => {
    const from = x(id) ?? 0;
    return [from, from + x.bandwidth()].map((at) => ({ at, range: stated?.range, isClosed }));
  });
  // A week in which all is known is still a stroke that can be seen.
  const draw = (isMeant: (edge: Edge) => boolean) =>
    area<Edge>()
      .defined((edge) => edge.range !== undefined && isMeant(edge))
      .x(({ at }) => at)
      .y0(({ range }) => y(range?.low ?? 0) + 1.5)
      .y1(({ range }) => y(range?.high ?? 0) - 1.5)(edges) ?? undefined;
  return (
    <>
      <path class="band" d={draw(({ isClosed }) => isClosed)} />
      <path class="band running" d={draw(({ isClosed }) => !isClosed)} />
    </>
  );
}

function TrendTable({ weeks }: { readonly weeks: readonly TrendWeek[] }) {
  return (
    <div class="unseen">
      <table>
        <caption>{i18n.t('review.trend_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('review.week')}</th>
            <th scope="col">{i18n.t('review.genuine_share')}</th>
            <th scope="col">{i18n.t('review.sessions')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ id, stated, isClosed }) => (
            <tr key={id}>
              <th scope="row">
                {id} {!isClosed && i18n.t('review.week_running')}
              </th>
              <td>{shareText(stated?.range)}</td>
              <td>{stated?.sessions ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A week of the band as a sentence. */
function weekText({ id, stated, isClosed }: TrendWeek): string {
  const week = id.slice(6);
  if (stated === undefined) return i18n.t('review.trend_week_none', [week]);

  const said = i18n.t('review.trend_week', stated.sessions, [
    week,
    String(stated.sessions),
    shareText(stated.range),
  ]);
  return isClosed ? said : `${said} ${i18n.t('review.trend_running')}`;
}

/** What the last four closed weeks say together; nothing where there are fewer. */
function fourWeeksText({ lastFour }: Trend): string {
  if (lastFour === undefined) return '';

  const { low, high } = countOfShare(lastFour);
  const { sessions } = lastFour;
  return low === high
    ? i18n.t('review.trend_four_known', sessions, [String(sessions), String(low)])
    : i18n.t('review.trend_four_range', [String(sessions), String(low), String(high)]);
}

/** What the last four closed weeks say against the four before. */
function changeText({ change, difference }: Trend): string {
  if (difference === undefined || change === 'too-few') return i18n.t('review.trend_too_few');
  if (change === 'cannot-tell') return i18n.t('review.trend_cannot_tell');

  const [one, other] = [Math.abs(difference.low), Math.abs(difference.high)].map((points) =>
    Math.floor(100 * points),
  );
  const least = String(Math.min(one ?? 0, other ?? 0));
  return i18n.t(change === 'risen' ? 'review.trend_risen' : 'review.trend_fallen', [least]);
}
