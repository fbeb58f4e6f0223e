import { scalePoint } from 'd3-scale';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import { DrawingTick } from '../review/Drawing.tsx';
import { fillOf, Patterns } from '../review/Patterns.tsx';
import { Swatch } from '../review/Swatch.tsx';
import { useWidth } from '../review/use-width.ts';

interface Props {
  /** In tenths. */
  readonly mean: ShareRange;
  /** What it shows, as a sentence. */
  readonly label: string;
}

const [height, foot, side] = [76, 24, 26];
const tenths = Array.from({ length: 11 }, (_, nth) => nth);

/** The range of the mean on the way from none to all. The table below it says the same. */
export function PoolChart({ mean, label }: Props) {
  const [place, width] = useWidth<SVGSVGElement>();
  const id = useId();
  const scale = scalePoint(tenths, [side, width - side]);
  const x = (share: number): number => scale(Math.round(share * 10)) ?? 0;
  const bar = { y: 22, height: height - foot - 30 };
  return (
    <div class="pool-chart">
      <svg ref={place} class="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <Patterns id={id} />
        {[0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => (
          <DrawingTick
            key={tick}
            line={{ x1: x(tick), x2: x(tick), y1: 14, y2: height - foot + 4 }}
            text={{ x: x(tick), y: height - 6, anchor: 'middle' }}
            label={percent(tick)}
          />
        ))}
        <rect class="range-all" x={x(0)} width={x(1) - x(0)} {...bar} />
        <rect
          class="perhaps-bar"
          x={x(mean.low)}
          width={x(mean.high) - x(mean.low)}
          {...bar}
          {...fillOf(id, 'perhaps')}
        />
        <rect class="surely-bar" x={x(0)} width={x(mean.low) - x(0)} {...bar} />
        {[mean.low, mean.high].map((end) => (
          <text key={end} class="bar-value" x={x(end)} y="12" text-anchor="middle">
            {percent(end)}
          </text>
        ))}
      </svg>
      <ul class="legend" aria-hidden="true">
        <li>
          <Swatch part="surely-bar" /> {i18n.t('pool.legend_least')}
        </li>
        <li>
          <Swatch part="perhaps-bar" filling="perhaps" /> {i18n.t('pool.legend_most')}
        </li>
      </ul>
    </div>
  );
}

const percent = (share: number): string => i18n.t('review.share_point', [String(Math.round(100 * share))]);
