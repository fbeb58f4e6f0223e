/*
 * The functions in this file run inside a page: their source text is sent there. They use nothing that is imported.
 */

/** What of a page is cut off or reaches out of it, in words. Drawings, texts that may be scrolled and
 * the browser's own fields are left out. */
export function findOverflows(): string[] {
  const isLeftOut = (element: Element): boolean =>
    element.closest('.unseen, svg, select, textarea, pre, option, input') !== null;
  const isCut = (element: Element): boolean => {
    const { display, overflowX } = getComputedStyle(element);
    if (['inline', 'contents', 'none'].includes(display) || ['auto', 'scroll'].includes(overflowX))
      return false;
    return element.checkVisibility() && element.scrollWidth > element.clientWidth + 1;
  };
  const wordsFor = (element: Element): string =>
    `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').slice(0, 60)}`;

  const root = document.documentElement;
  const out = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
  const cut = [...document.body.querySelectorAll('*')].filter((one) => !isLeftOut(one) && isCut(one));
  return [...out, ...cut.map(wordsFor)];
}

/** Where the boxes of a page stand, from the side at which its lines begin, in whole pixels of the page's width. */
export function placeBoxes(): string[] {
  const main = document.querySelector('main');
  if (main === null) return [];
  const whole = main.getBoundingClientRect();
  const isMirrored = getComputedStyle(main).direction === 'rtl';
  const isBox = (element: Element): boolean =>
    !['inline', 'contents', 'none'].includes(getComputedStyle(element).display) &&
    element.closest('.unseen') === null &&
    element.parentElement?.closest('svg, pre, select') === null &&
    element.checkVisibility();
  return [...main.querySelectorAll('*')].filter(isBox).map((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    const start = isMirrored ? whole.right - right : left - whole.left;
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${Math.round(start)} ${Math.round(top - whole.top)}`;
  });
}

/**
 * What can be pressed and is too small (WCAG 2.2, 2.5.8): less than 24 px in a direction, with another target in the
 * circle of 24 px around its middle. Words within a sentence are left out, as there.
 */
export function findSmallTargets(): string[] {
  const least = 24;
  const boxOf = (element: Element): DOMRect =>
    (element instanceof HTMLInputElement
      ? (element.closest('label') ?? element)
      : element
    ).getBoundingClientRect();
  const targets = [...document.querySelectorAll('button, a, input, select, textarea, summary')].filter(
    (element) => element.checkVisibility() && element.closest('.unseen') === null,
  );
  const isSmall = ({ width, height }: DOMRect): boolean => width < least - 0.5 || height < least - 0.5;
  const isNear = (one: DOMRect, other: DOMRect): boolean => {
    const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
    const apart = Math.hypot(
      Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom),
    );
    return apart < least / 2;
  };
  return targets
    .filter((one) => {
      const box = boxOf(one);
      return (
        isSmall(box) &&
        targets.some((other) => other !== one && !one.contains(other) && isNear(box, boxOf(other)))
      );
    })
    .map((one) => `<${one.localName} class="${one.className}"> ${(one.textContent ?? '').slice(0, 40)}`);
}

/** Whether what has the focus shows it: `seen`, `end` where the page has it no more, otherwise what is wrong. */
export function findLostFocus(): string {
  const element = document.activeElement;
  if (element === null || element === document.body || !document.hasFocus()) return 'end';

  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const words = `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
  // Drawings have a frame of their own, and so has the calendar's button within a field for a date.
  const isDrawn = element.closest('svg') !== null || element.matches('input[type="date"]');
  if (!isDrawn && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2))
    return `${words} shows nothing`;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? 'seen' : `${words} is out of sight`;
}
