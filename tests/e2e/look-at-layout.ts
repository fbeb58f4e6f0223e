/*
 * The functions in this file run inside a page: their source text is sent there. They use nothing that is imported.
 */

/** What of a page is cut off or reaches out of it, in words. Drawings and texts that may be scrolled are left out. */
export function findOverflows(): string[] {
  const isLeftOut = (element: Element): boolean =>
    element.closest('.unseen, svg, select, textarea, pre, option') !== null;
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
