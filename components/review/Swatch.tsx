import { useId } from 'preact/hooks';
import { type Filling, fillOf, Patterns } from './Patterns.tsx';

interface Props {
  /** The class of the parts of a drawing that it explains. */
  readonly part: string;
  readonly filling?: Filling;
}

/** A sample of what parts of a drawing look like, for the words beside it. */
export function Swatch({ part, filling }: Props) {
  const id = useId();
  return (
    <svg class="swatch" viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
      <Patterns id={id} />
      <rect
        class={part}
        x="0.5"
        y="0.5"
        width="17"
        height="13"
        {...(filling === undefined ? {} : fillOf(id, filling))}
      />
    </svg>
  );
}
