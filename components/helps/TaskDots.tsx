import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { minutesOf } from '@/lib/core/trial/minutes-of.ts';
import { Drawing, DrawingMark, DrawingTick } from '../review/Drawing.tsx';
import { useMarks } from '../review/use-marks.ts';
import { useWidth } from '../review/use-width.ts';
import type { View } from '../review/view.ts';
import { type LogScale, logScale } from './log-scale.ts';
import { spreadDots } from './spread-dots.ts';
import { TaskTable } from './TaskTable.tsx';
import { isCrossed, taskText, timeText } from './task-texts.ts';

/** A task where it counts. */
export interface Dot {
  readonly task: Task;
  /** In a trial as assigned, else as it was done. */
  readonly isWithAi: boolean;
}

interface Props {
  /** In the order in which the tasks were done. */
  readonly dots: readonly Dot[];
  readonly view: Pick<View, 'today' | 'locale'>;
}

/** A dot with its place in the drawing. */
interface Placed extends Dot {
  readonly x: number;
  readonly y: number;
}

const [head, foot, band] = [14, 26, 74];
const [apart, room] = [11, band / 2 - 8];
/** As wide as a letter is at most on average, and as high as a line, in CSS pixels. */
const [letter, line] = [8, 20];
const roundMinutes = [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 960, 1920];

/** Tasks by their hands-on time, with AI and without: a drawing, and the same as a table for those who do not see it. */
export function TaskDots({ dots, view }: Props) {
  const marks = useMarks(dots.length);
  const titleId = useId();
  const [place, width] = useWidth<SVGSVGElement>();
  const names = namesFor(width);
  const x = scaleOf(dots, [names.side, width - 12]);
  const placed = placeDots(dots, x, names);
  const height = head + 2 * (names.above + band) + foot;
  const chosen = marks.chosen === undefined ? undefined : dots[marks.chosen];
  return (
    <div class="task-dots">
      <h3 id={titleId}>{i18n.t('helps.dots_title')}</h3>
      <Drawing {...{ place, width, height, titleId }}>
        <Ground {...{ x, names, height }} locale={view.locale} />
        <Pairs placed={placed} />
        {placed.map((dot, index) => (
          <DrawingMark
            key={dot.task.id}
            label={taskText(dot.task, dot.isWithAi, view)}
            {...{ marks, index, x: dot.x, y: dot.y }}
          >
            <circle class="hit" r={9} />
            <DotShape {...dot} />
          </DrawingMark>
        ))}
      </Drawing>
      <p class="readout" aria-hidden="true">
        {chosen === undefined ? i18n.t('helps.dots_hint') : taskText(chosen.task, chosen.isWithAi, view)}
      </p>
      <TaskTable dots={dots} view={view} />
    </div>
  );
}

/** Where the two names stand: each beside its dots, above them where that would take too much of the width. */
interface Names {
  /** How far the dots stand in for them, and how far down. */
  readonly side: number;
  readonly above: number;
}

function namesFor(width: number): Names {
  const side = Math.max(...[true, false].map((arm) => nameOf(arm).length)) * letter + 16;
  return side > width / 5 ? { side: 12, above: line } : { side, above: 0 };
}

const nameOf = (isWithAi: boolean): string => i18n.t(isWithAi ? 'helps.with_ai' : 'helps.without');

/** From the shortest to the longest task, with some room, and never less than a factor of four. */
function scaleOf(dots: readonly Dot[], place: readonly [number, number]): LogScale {
  const minutes = dots.map(({ task }) => minutesOf(task));
  const [low, high] = [Math.min(...minutes) / 1.15, Math.max(...minutes) * 1.15];
  const widen = Math.max(1, Math.sqrt((4 * low) / high));
  return logScale([low / widen, high * widen], place, roundMinutes);
}

const middleOf = (isWithAi: boolean, { above }: Names): number =>
  head + above + band / 2 + (isWithAi ? 0 : above + band);

function placeDots(dots: readonly Dot[], x: LogScale, names: Names): Placed[] {
  const places = dots.map(({ task }) => x(minutesOf(task)));
  const offsets = new Map<Dot, number>();
  for (const arm of [true, false]) {
    const own = dots.filter(({ isWithAi }) => isWithAi === arm);
    const spread = spreadDots(
      own.map(({ task }) => x(minutesOf(task))),
      apart,
      room,
    );
    for (const [index, dot] of own.entries()) offsets.set(dot, spread[index] ?? 0);
  }
  return dots.map((dot, index) => ({
    ...dot,
    x: places[index] ?? 0,
    y: middleOf(dot.isWithAi, names) + (offsets.get(dot) ?? 0),
  }));
}

interface GroundProps {
  readonly x: LogScale;
  readonly names: Names;
  readonly height: number;
  readonly locale: string;
}

function Ground({ x, names, height, locale }: GroundProps) {
  return (
    <>
      {x.ticks.map((tick) => (
        <DrawingTick
          key={tick}
          line={{ x1: x(tick), x2: x(tick), y1: head, y2: height - foot }}
          text={{ x: x(tick), y: height - 8, anchor: 'middle' }}
          label={timeText(tick, locale)}
        />
      ))}
      {[true, false].map((arm) => (
        <text
          key={String(arm)}
          class="bar-name"
          x={0}
          y={middleOf(arm, names) - (names.above === 0 ? 0 : band / 2)}
          dy="0.32em"
        >
          {nameOf(arm)}
        </text>
      ))}
    </>
  );
}

/** A line between the two tasks of each block. */
function Pairs({ placed }: { readonly placed: readonly Placed[] }) {
  const blocks = Map.groupBy(
    placed.filter(({ task }) => task.block !== undefined),
    ({ task }) => task.block,
  );
  return (
    <>
      {[...blocks].flatMap(([block, [one, other]]) =>
        one === undefined || other === undefined
          ? []
          : [<line key={block} class="pair" x1={one.x} y1={one.y} x2={other.x} y2={other.y} />],
      )}
    </>
  );
}

/** With AI a full circle, without a hollow square that stands on a corner; one that crossed over is struck through. */
function DotShape({ task, isWithAi }: Dot) {
  return (
    <>
      {isWithAi ? <circle class="dot with-ai" r={5} /> : <path class="dot without" d="M0-6 6 0 0 6-6 0Z" />}
      {isCrossed(task) && <path class="dot-crossed" d="M-7 7 7-7" />}
    </>
  );
}
