import { scaleBand } from 'd3-scale';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Measure } from '@/lib/core/week/review-week.ts';
import { Drawing, DrawingMark, DrawingTick } from './Drawing.tsx';
import { linearScale } from './linear-scale.ts';
import { fillOf, Patterns } from './Patterns.tsx';
import { countText, shareText } from './range-texts.ts';
import { Swatch } from './Swatch.tsx';
import { type Marks, useMarks } from './use-marks.ts';
import { useWidth } from './use-width.ts';

interface Props {
  readonly measures: readonly Measure[];
}

const rowHeight = 54;
const footHeight = 24;
/** How far the drawing stands in, so that the first and the last tick have room. */
const inset = 20;

/** What a dashboard counts beside what was genuine, drawn to one scale: all that was counted is the whole width. */
export function CountedBesideGenuine({ measures }: Props) {
  const shown = measures.filter(({ counted }) => counted > 0);
  const marks = useMarks(shown.length);
  const titleId = useId();
  const chosen = marks.chosen === undefined ? undefined : shown[marks.chosen];
  return (
    <section class="card counted" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('review.counted_beside')}</h2>
      <CountedDrawing measures={shown} marks={marks} titleId={titleId} />
      <p class="readout" aria-hidden="true">
        {chosen === undefined ? i18n.t('review.counted_hint') : measureText(chosen)}
      </p>
      <Legend />
      <CountedTable measures={shown} />
    </section>
  );
}

interface DrawingProps extends Props {
  readonly marks: Marks;
  readonly titleId: string;
}

function CountedDrawing({ measures, marks, titleId }: DrawingProps) {
  const [place, width] = useWidth<SVGSVGElement>();
  const id = useId();
  const height = measures.length * rowHeight + footHeight;
  const x = linearScale(1, [inset, width - inset]);
  const y = scaleBand<string>(
    measures.map(({ what }) => what),
    [0, measures.length * rowHeight],
  );
  return (
    <Drawing isMain {...{ place, width, height, titleId }}>
      <Patterns id={id} />
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <DrawingTick
          key={tick}
          line={{ x1: x(tick), x2: x(tick), y1: 0, y2: height - footHeight + 4 }}
          text={{ x: x(tick), y: height - 6, anchor: 'middle' }}
          label={i18n.t('review.share_point', [String(100 * tick)])}
        />
      ))}
      {measures.map((measure, index) => (
        <DrawingMark
          key={measure.what}
          label={measureText(measure)}
          y={y(measure.what) ?? 0}
          {...{ marks, index }}
        >
          <MeasureBars measure={measure} patterns={id} x={x} />
        </DrawingMark>
      ))}
    </Drawing>
  );
}

interface BarsProps {
  readonly measure: Measure;
  readonly patterns: string;
  readonly x: (share: number) => number;
}

function MeasureBars({ measure, patterns, x }: BarsProps) {
  const { what, counted, genuine } = measure;
  const [low, high] = [x(genuine.low / counted), x(genuine.high / counted)];
  const whole = x(1) - x(0);
  return (
    <>
      <rect class="hit" x={x(0)} width={whole} height={rowHeight} />
      <text class="bar-name" x={x(0) + 2} y="14">
        {i18n.t(`review.${what}`)}
      </text>
      <text class="bar-value" x={x(1) - 2} y="14" text-anchor="end">
        {i18n.t('review.genuine_of', [countText(genuine), String(counted)])}
      </text>
      <rect class="counted-bar" x={x(0)} y="20" width={whole} height="8" />
      <rect
        class="perhaps-bar"
        x={low}
        y="30"
        width={high - low}
        height="14"
        {...fillOf(patterns, 'perhaps')}
      />
      <rect class="surely-bar" x={x(0)} y="30" width={low - x(0)} height="14" />
    </>
  );
}

function Legend() {
  return (
    <ul class="legend" aria-hidden="true">
      {(['counted', 'surely', 'perhaps'] as const).map((part) => (
        <li key={part}>
          <Swatch part={`${part}-bar`} {...(part === 'perhaps' ? { filling: part } : {})} />{' '}
          {i18n.t(`review.legend_${part}`)}
        </li>
      ))}
    </ul>
  );
}

function CountedTable({ measures }: Props) {
  return (
    <div class="unseen">
      <table>
        <caption>{i18n.t('review.counted_beside')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n.t('review.counted_title')}</th>
            <th scope="col">{i18n.t('review.genuine_title')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ what, counted, genuine }) => (
            <tr key={what}>
              <th scope="row">{i18n.t(`review.${what}`)}</th>
              <td class="number">{counted}</td>
              <td class="number">{countText(genuine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A measure as a sentence. */
function measureText({ what, counted, genuine }: Measure): string {
  const share = shareText({ low: genuine.low / counted, high: genuine.high / counted });
  return i18n.t('review.measure', [i18n.t(`review.${what}`), String(counted), countText(genuine), share]);
}
