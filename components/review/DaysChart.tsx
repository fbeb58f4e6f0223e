import { scaleBand } from 'd3-scale';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { verdicts } from '@/lib/core/session/session.ts';
import type { WeekSummary } from '@/lib/core/week/summarise-week.ts';
import { formatDate } from '../shared/format.ts';
import { verdictName } from '../shared/verdict-texts.ts';
import { Drawing, DrawingMark, DrawingTick } from './Drawing.tsx';
import { linearScale } from './linear-scale.ts';
import { fillOf, Patterns } from './Patterns.tsx';
import { Swatch } from './Swatch.tsx';
import { type Marks, useMarks } from './use-marks.ts';
import { useWidth } from './use-width.ts';
import type { View } from './view.ts';

type Day = WeekSummary['days'][number];

interface Props {
  readonly days: readonly Day[];
  readonly view: View;
}

const parts = [...verdicts, 'untagged'] as const;
const [height, head, foot, side] = [190, 8, 24, 28];

/** The week's sessions by day and verdict: a drawing, and the same as a table for those who do not see it. */
export function DaysChart({ days, view }: Props) {
  const marks = useMarks(days.length);
  const titleId = useId();
  const chosen = marks.chosen === undefined ? undefined : days[marks.chosen];
  return (
    <section class="card days" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('review.days_title')}</h2>
      <DaysDrawing days={days} view={view} marks={marks} titleId={titleId} />
      <p class="readout" aria-hidden="true">
        {chosen === undefined ? i18n.t('review.days_hint') : dayText(chosen, view)}
      </p>
      <ul class="legend" aria-hidden="true">
        {parts.map((part) => (
          <li key={part}>
            <Swatch part={`part ${part}`} filling={part} /> {verdictName(part)}
          </li>
        ))}
      </ul>
      <DaysTable days={days} view={view} />
    </section>
  );
}

interface DrawingProps extends Props {
  readonly marks: Marks;
  readonly titleId: string;
}

function DaysDrawing({ days, view, marks, titleId }: DrawingProps) {
  const [place, width] = useWidth<SVGSVGElement>();
  const id = useId();
  const most = Math.max(4, ...days.map(({ tally }) => countOf(tally)));
  const x = scaleBand(
    days.map(({ day }) => day),
    [side, width],
  ).padding(0.25);
  const y = linearScale(most, [height - foot, head]);
  return (
    <Drawing {...{ place, width, height, titleId }}>
      <Patterns id={id} />
      {y.wholeTicks.map((tick) => (
        <DrawingTick
          key={tick}
          line={{ x1: side, x2: width, y1: y(tick), y2: y(tick) }}
          text={{ x: side - 6, y: y(tick), anchor: 'end' }}
          label={String(tick)}
        />
      ))}
      {days.map((day, index) => (
        <DrawingMark key={day.day} label={dayText(day, view)} x={x(day.day) ?? 0} {...{ marks, index }}>
          <DayBar day={day} view={view} patterns={id} width={x.bandwidth()} y={y} />
        </DrawingMark>
      ))}
    </Drawing>
  );
}

interface BarProps {
  readonly day: Day;
  readonly view: View;
  readonly patterns: string;
  readonly width: number;
  readonly y: (sessions: number) => number;
}

function DayBar({ day: { day, tally }, view, patterns, width, y }: BarProps) {
  return (
    <>
      <rect class="hit" y={head} width={width} height={height - head} />
      {stack(tally).map(({ part, from, to }) => (
        <rect
          key={part}
          class={`part ${part}`}
          y={y(to)}
          width={width}
          height={Math.max(1, y(from) - y(to) - 1.5)}
          {...fillOf(patterns, part)}
        />
      ))}
      <text class="day-name" x={width / 2} y={height - 6} text-anchor="middle">
        {formatDate(day, view.today, view.locale).replace(/,? .*/, '')}
      </text>
    </>
  );
}

/** Where each verdict's part of a bar begins and ends. */
function stack(tally: Day['tally']) {
  let top = 0;
  return parts
    .filter((part) => tally[part] > 0)
    .map((part) => {
      const from = top;
      top += tally[part];
      return { part, from, to: top };
    });
}

const countOf = (tally: Day['tally']): number => parts.reduce((sum, part) => sum + tally[part], 0);

/** A day as a sentence. */
function dayText({ day, tally }: Day, { today, locale }: View): string {
  const told = parts
    .filter((part) => tally[part] > 0)
    .map((part) => i18n.t('review.day_part', [verdictName(part), String(tally[part])]));
  const date = formatDate(day, today, locale);
  if (told.length === 0) return i18n.t('review.day_none', [date]);
  return i18n.t('review.day_text', countOf(tally), [date, String(countOf(tally)), told.join(', ')]);
}

function DaysTable({ days, view }: Props) {
  return (
    <div class="unseen">
      <table>
        <caption>{i18n.t('review.days_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('review.day')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {verdictName(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, tally }) => (
            <tr key={day}>
              <th scope="row">{formatDate(day, view.today, view.locale)}</th>
              {parts.map((part) => (
                <td key={part}>{tally[part]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
