import { scaleBand, scaleLinear } from 'd3-scale';
import { i18n } from '#i18n';
import { verdicts } from '@/lib/core/session/session.ts';
import type { WeekSummary } from '@/lib/core/week/summarise-week.ts';
import { formatDate } from '../shared/format.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { verdictName } from '../shared/verdict-texts.ts';
import type { View } from './view.ts';

interface Props {
  readonly days: WeekSummary['days'];
  readonly view: View;
}

const parts = [...verdicts, 'untagged'] as const;
const [width, height, foot] = [560, 180, 24];

/** The week's sessions by day and verdict: a drawing, and the same as a table for those who do not see it. */
export function DaysChart({ days, view }: Props) {
  return (
    <section class="card days">
      <h2>{i18n.t('review.days_title')}</h2>
      <DaysDrawing days={days} view={view} />
      <ul class="legend" aria-hidden="true">
        {parts.map((part) => (
          <li key={part}>
            <VerdictMark verdict={part} /> {verdictName(part)}
          </li>
        ))}
      </ul>
      <DaysTable days={days} view={view} />
    </section>
  );
}

function DaysDrawing({ days, view }: Props) {
  const totals = days.map(({ tally }) => parts.reduce((sum, part) => sum + tally[part], 0));
  const most = Math.max(4, ...totals);
  const x = scaleBand(
    days.map(({ day }) => day),
    [28, width],
  ).padding(0.3);
  const y = scaleLinear([0, most], [height - foot, 8]);
  return (
    <svg class="drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} class="tick">
            <line x1="28" x2={width} y1={y(tick)} y2={y(tick)} />
            <text x="22" y={y(tick)} dy="0.32em" text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
      {days.map(({ day, tally }) => (
        <g key={day} transform={`translate(${x(day) ?? 0} 0)`}>
          {stack(tally).map(({ part, from, to }) => (
            <rect
              key={part}
              class={`part ${part}`}
              y={y(to)}
              width={x.bandwidth()}
              height={Math.max(0, y(from) - y(to) - 1)}
            />
          ))}
          <text class="day-name" x={x.bandwidth() / 2} y={height - 6} text-anchor="middle">
            {formatDate(day, view.today, view.locale).replace(/,? .*/, '')}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Where each verdict's part of a bar begins and ends. */
function stack(tally: WeekSummary['tally']) {
  let top = 0;
  return parts
    .filter((part) => tally[part] > 0)
    .map((part) => {
      const from = top;
      top += tally[part];
      return { part, from, to: top };
    });
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
