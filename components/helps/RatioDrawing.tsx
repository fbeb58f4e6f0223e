import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Interval } from '@/lib/core/trial/ratio-estimate.ts';
import { Drawing, DrawingTick } from '../review/Drawing.tsx';
import { useWidth } from '../review/use-width.ts';
import { logScale } from './log-scale.ts';

interface Props {
  readonly ratio: number;
  /** Infinite, or 0, to a side where nothing is known yet. */
  readonly interval: Interval | undefined;
  /** Whether a coin divided the tasks: otherwise it is drawn as what it is, with dashes. */
  readonly isRandomised: boolean;
  readonly locale: string;
}

const [height, head, foot, side] = [74, 22, 24, 16];
const middle = (head + height - foot) / 2;
/** Narrower drawings have no room for all three words. */
const roomy = 420;
const offered = [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10, 20, 50];

/** The ratio with its range beside "no difference". The sentence above says the numbers. */
export function RatioDrawing({ ratio, interval, isRandomised, locale }: Props) {
  const titleId = useId();
  const [place, width] = useWidth<SVGSVGElement>();
  const bounds = { low: interval?.low ?? 0, high: interval?.high ?? Number.POSITIVE_INFINITY };
  const reach = reachOf(ratio, bounds);
  const x = logScale([1 / reach, reach], [side, width - side], offered);
  const [from, to] = [x(Math.max(bounds.low, 1 / reach)), x(Math.min(bounds.high, reach))];
  return (
    <div class="ratio-drawing" aria-hidden="true">
      <p id={titleId} class="quiet">
        {i18n.t('helps.ratio_title')}
      </p>
      <Drawing {...{ place, width, height, titleId }}>
        {x.ticks.map((tick) => (
          <DrawingTick
            key={tick}
            line={{ x1: x(tick), x2: x(tick), y1: head, y2: height - foot }}
            text={{ x: x(tick), y: height - 8, anchor: 'middle' }}
            label={tick.toLocaleString(locale)}
          />
        ))}
        <line class="no-difference" x1={x(1)} x2={x(1)} y1={head - 4} y2={height - foot + 2} />
        <text x={x(1)} y={head - 9} text-anchor="middle">
          {i18n.t('helps.ratio_one')}
        </text>
        {width > roomy && <Sides width={width} />}
        <Whisker from={from} to={to} isRandomised={isRandomised} bounds={bounds} />
        <path class="ratio-point" d={`M${x(ratio)} ${middle - 8}l6 8-6 8-6-8Z`} />
      </Drawing>
    </div>
  );
}

function Sides({ width }: { readonly width: number }) {
  return (
    <>
      <text x={side} y={head - 9}>
        {i18n.t('helps.ratio_less')}
      </text>
      <text x={width - side} y={head - 9} text-anchor="end">
        {i18n.t('helps.ratio_more')}
      </text>
    </>
  );
}

/** At least a factor of four to either side, at most one of fifty. */
function reachOf(ratio: number, { low, high }: Interval): number {
  const known = [ratio, low, high].filter((figure) => figure > 0 && Number.isFinite(figure));
  const farthest = Math.max(...known.map((figure) => Math.exp(Math.abs(Math.log(figure)))));
  return Math.min(50, Math.max(4, 1.2 * farthest));
}

interface WhiskerProps {
  readonly from: number;
  readonly to: number;
  readonly isRandomised: boolean;
  readonly bounds: Interval;
}

/** The range: ends where it is bounded, points where it goes on. */
function Whisker({ from, to, isRandomised, bounds: { low, high } }: WhiskerProps) {
  const end = (at: number, isBounded: boolean, by: 1 | -1): string =>
    isBounded
      ? `M${at} ${middle - 7}V${middle + 7}`
      : `M${at + 7 * by} ${middle - 6}L${at} ${middle}L${at + 7 * by} ${middle + 6}`;
  return (
    <g class={`whisker ${isRandomised ? '' : 'observed'}`}>
      <line x1={from} x2={to} y1={middle} y2={middle} />
      <path d={end(from, low > 0, 1) + end(to, Number.isFinite(high), -1)} />
    </g>
  );
}
