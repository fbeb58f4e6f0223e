import { useState } from 'preact/hooks';

/** The marks of a drawing, one of which may be pointed at or have the focus. */
export interface Marks {
  readonly chosen: number | undefined;
  /** What makes the mark of an index one that can be pointed at, and reached by Tab and the arrows to the sides. */
  readonly markOf: (index: number) => {
    readonly tabindex: number;
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Keeps which of so many marks is chosen. A drawing is one stop for Tab, however many marks it has. */
export function useMarks(count: number): Marks {
  const [chosen, choose] = useState<number>();
  const [stop, setStop] = useState(0);
  const leave = (index: number): void => choose((before) => (before === index ? undefined : before));
  return {
    chosen,
    markOf: (index) => ({
      tabindex: index === Math.min(stop, count - 1) ? 0 : -1,
      onMouseEnter: () => choose(index),
      onMouseLeave: () => leave(index),
      onFocus: () => {
        setStop(index);
        choose(index);
      },
      onBlur: () => leave(index),
      onKeyDown: (event) => step(event, index),
    }),
  };
}

/** The marks of a drawing stand beside each other in the document as on the screen. */
function step(event: KeyboardEvent, index: number): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by === undefined || !(event.currentTarget instanceof Element)) return;

  const marks = event.currentTarget.closest('svg')?.querySelectorAll<SVGElement>('[tabindex]');
  marks?.[index + by]?.focus();
  event.preventDefault();
}
