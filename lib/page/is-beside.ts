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
export function isBeside(event: Event, composer: Editor): boolean {
  const path = event.composedPath().filter((target) => target instanceof Element);
  const [target] = path;
  if (target === undefined || path.includes(composer)) return false;
  if (path.some((element) => element.matches(notSending))) return false;

  const pressed = target.getBoundingClientRect();
  const box = composer.getBoundingClientRect();
  const isWithin = (start: number, end: number, low: number, high: number): boolean =>
    end >= low - besidePx && start <= high + besidePx;
  return (
    isWithin(pressed.left, pressed.right, box.left, box.right) &&
    isWithin(pressed.top, pressed.bottom, box.top, box.bottom)
  );
}
