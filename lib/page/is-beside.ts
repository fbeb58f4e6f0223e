import { withAncestors } from './ancestors.ts';
import type { Editor } from './find-composer.ts';

/** What is clicked beside a composer without sending it. */
const notSending =
  'a[href],select,textarea,[type=checkbox],[role^=menu],[role=option],[role=tab],[role=switch],' +
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-pressed],[aria-expanded]';

/** How far from the composer its send button may lie. */
const besidePx = 160;

/** Whether a press landed on something beside a composer that might send what it holds. */
export function isBeside(event: MouseEvent, composer: Editor): boolean {
  const around = new Set(withAncestors(composer));
  const path = event.composedPath().filter((target) => target instanceof Element);
  const [target] = path;
  if (!target || path.includes(composer)) return false;
  // What stands around both says nothing about what was pressed.
  if (path.some((element) => !around.has(element) && element.matches(notSending))) return false;

  const { left, right, top, bottom } = composer.getBoundingClientRect();
  const { x, y } = placeOf(event, target);
  const isNear = (low: number, high: number, at: number): boolean =>
    at >= low - besidePx && at <= high + besidePx;
  return isNear(left, right, x) && isNear(top, bottom, y);
}

/** Where a pointer pressed; where a button was pressed by keyboard, Chromium tells of no such point: its own corner. */
const placeOf = (event: MouseEvent, target: Element): { readonly x: number; readonly y: number } =>
  event.x || event.y ? event : target.getBoundingClientRect();
