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

const footHeight = 24;
/** A row's height, and by how much it grows where the figures stand below the name. */
const [rowHeight, lineHeight] = [54, 18];
/** As wide as a letter of a name and of figures is at most on average, and what keeps them apart, in CSS pixels. */
const [nameLetter, figureLetter, apart] = [8, 9, 12];
const anchors = { 0: 'start', 1: 'end' } as const;

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
  const below = measures.every((measure) => hasRoom(measure, width)) ? 0 : lineHeight;
  const rows = measures.length * (rowHeight + below);
  const height = rows + footHeight;
  const x = linearScale(1, [0, width]);
  const y = scaleBand<string>(
    measures.map(({ what }) => what),
    [0, rows],
  );
  return (
    <Drawing isMain {...{ place, width, height, titleId }}>
      <Patterns id={id} />
      {([0, 0.25, 0.5, 0.75, 1] as const).map((tick) => (
        <DrawingTick
          key={tick}
          line={{ x1: x(tick), x2: x(tick), y1: 0, y2: height - footHeight + 4 }}
          text={{ x: x(tick), y: height - 6, anchor: tick === 0 || tick === 1 ? anchors[tick] : 'middle' }}
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
          <MeasureBars measure={measure} patterns={id} x={x} below={below} />
        </DrawingMark>
      ))}
    </Drawing>
  );
}

interface BarsProps {
  readonly measure: Measure;
  readonly patterns: string;
  readonly x: (share: number) => number;
  /** How far the figures stand below the name; 0 beside it. */
  readonly below: number;
}

const figuresOf = ({ counted, genuine }: Measure): string =>
  i18n.t('review.genuine_of', [countText(genuine), String(counted)]);

/** Whether a row's name and figures can stand side by side. */
function hasRoom(measure: Measure, width: number): boolean {
  const name = i18n.t(`review.${measure.what}`);
  return nameLetter * name.length + figureLetter * figuresOf(measure).length + apart <= width;
}

function MeasureBars({ measure, patterns, x, below }: BarsProps) {
  const { what, counted, genuine } = measure;
  const [low, high] = [x(genuine.low / counted), x(genuine.high / counted)];
  const whole = x(1);
  return (
    <>
      <rect class="hit" width={whole} height={rowHeight + below} />
      <text class="bar-name" y="14">
        {i18n.t(`review.${what}`)}
      </text>
      <text
        class="bar-value"
        x={below === 0 ? whole : 0}
        y={14 + below}
        text-anchor={below === 0 ? 'end' : 'start'}
      >
        {figuresOf(measure)}
      </text>
      <rect class="counted-bar" y={20 + below} width={whole} height="8" />
      <rect
        class="perhaps-bar"
        x={low}
        y={30 + below}
        width={high - low}
        height="14"
        {...fillOf(patterns, 'perhaps')}
      />
      <rect class="surely-bar" y={30 + below} width={low} height="14" />
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
