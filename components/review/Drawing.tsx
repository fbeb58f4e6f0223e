import type { ComponentChildren, RefObject } from 'preact';
import type { Marks } from './use-marks.ts';

interface Props {
  readonly place: RefObject<SVGSVGElement | null>;
  readonly width: number;
  readonly height: number;
  /** The id of the heading that says what it shows. */
  readonly titleId: string;
  readonly isMain?: boolean;
  readonly children: ComponentChildren;
}

/** A drawing, in CSS pixels. */
export function Drawing({ place, width, height, titleId, isMain = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a drawing; a fieldset is for a form.
    <svg
      ref={place}
      class={`drawing ${isMain ? 'main-drawing' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={titleId}
    >
      {children}
    </svg>
  );
}

interface MarkProps {
  readonly marks: Marks;
  readonly index: number;
  /** Its values, as a sentence. */
  readonly label: string;
  /** Where it stands. */
  readonly x?: number;
  readonly y?: number;
  readonly children: ComponentChildren;
}

/** A part of a drawing that shows its values when it is pointed at or has the focus. */
export function DrawingMark({ marks, index, label, x = 0, y = 0, children }: MarkProps) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is an image whose values show on focus too.
    <g
      class={`mark-row ${marks.chosen === index ? 'chosen' : ''}`}
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={label}
      {...marks.markOf(index)}
    >
      {children}
    </g>
  );
}

interface TickProps {
  /** Where the line runs. */
  readonly line: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
  readonly text: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
  readonly label: string;
}

/** A line of the scale with its number; the table beside the drawing says all of it to a screen reader. */
export function DrawingTick({ line, text, label }: TickProps) {
  return (
    <g class="tick">
      <line {...line} />
      <text x={text.x} y={text.y} text-anchor={text.anchor} dy={line.y1 === line.y2 ? '0.32em' : 0}>
        {label}
      </text>
    </g>
  );
}
