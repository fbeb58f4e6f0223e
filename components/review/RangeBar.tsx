import { useId } from 'preact/hooks';
import { fillOf, Patterns } from './Patterns.tsx';

interface Props {
  readonly low: number;
  readonly high: number;
  /** What the whole bar stands for. */
  readonly of: number;
}

/** A bar that is full up to the lower bound and hatched up to the upper one. The numbers stand beside it in words. */
export function RangeBar({ low, high, of }: Props) {
  const id = useId();
  const percent = (part: number): string => `${of === 0 ? 0 : (100 * part) / of}%`;
  return (
    <svg class="range-bar" width="100%" height="12" aria-hidden="true">
      <Patterns id={id} />
      <rect class="range-all" width="100%" height="12" rx="3" />
      <rect
        class="perhaps-bar"
        x={percent(low)}
        width={percent(high - low)}
        height="12"
        {...fillOf(id, 'perhaps')}
      />
      <rect class="surely-bar" width={percent(low)} height="12" rx="3" />
    </svg>
  );
}
