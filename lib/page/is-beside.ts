import { withAncestors } from './ancestors.ts';
import type { Editor } from './find-composer.ts';

/** What is clicked beside a composer without sending it. */
const notSending = [
  'a[href]',
  'select',
  'input[type="checkbox"]',
  'input[type="radio"]',
  '[role="menuitem"]',
  '[role="option"]',
  '[role="tab"]',
  '[role="switch"]',
  '[aria-haspopup]:not([aria-haspopup="false"])',
  '[aria-pressed]',
  '[aria-expanded]',
].join(',');

/** How far from the composer its send button may lie. */
const besidePx = 160;

/** Whether a press landed on something beside a composer that might send what it holds. */
export function isBeside(event: MouseEvent, composer: Editor): boolean {
  const around = new Set(withAncestors(composer));
  const path = event.composedPath().filter((target) => target instanceof Element);
  const [target] = path;
  if (target === undefined || path.includes(composer)) return false;
  // What stands around both says nothing about what was pressed.
  const pressed = path.filter((element) => !around.has(element));
  if (pressed.some((element) => element.matches(notSending))) return false;

  const box = composer.getBoundingClientRect();
  const place = placeOf(event, target);
  const isWithin = (start: number, end: number, low: number, high: number): boolean =>
    end >= low - besidePx && start <= high + besidePx;
  return (
    isWithin(place.left, place.right, box.left, box.right) &&
    isWithin(place.top, place.bottom, box.top, box.bottom)
  );
}

/** Where a pointer pressed; a button pressed by keyboard has no such point, so it is the button's own box. */
function placeOf(event: MouseEvent, target: Element): Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
  const { clientX: x, clientY: y } = event;
  const hasPoint = event.type === 'pointerdown' || event.detail > 0;
  return hasPoint ? { left: x, right: x, top: y, bottom: y } : target.getBoundingClientRect();
}
