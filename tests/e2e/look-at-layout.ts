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

/**
 * Whether what has the focus shows it, and comes after what had it before: `seen`, `end` where the page has it no more,
 * otherwise what is wrong.
 */
export function findLostFocus(): string {
  const element = document.activeElement;
  if (element === null || element === document.body || !document.hasFocus()) return 'end';

  const words = `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
  const kept = window as unknown as { lastStop?: Element };
  const last = kept.lastStop;
  kept.lastStop = element;
  const isBack = last?.isConnected && (last.compareDocumentPosition(element) & 2) !== 0;
  if (isBack) return `${words} comes before the one before it`;

  // A part of a drawing has a frame of its own, and so has the calendar's button within a field for a date.
  const frame = element.closest('svg') === null ? undefined : element.querySelector('.hit');
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isFramed =
    frame === undefined
      ? outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      : frame !== null && Number.parseFloat(getComputedStyle(frame).strokeWidth) >= 2;
  if (!isFramed && !element.matches('input[type="date"], input[type="time"]'))
    return `${words} shows nothing`;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? 'seen' : `${words} is out of sight`;
}

/** Marks with `data-control` all of a page that can be used or has values to tell, and gives each in words. */
export function markControls(): string[] {
  const controls = 'button, a[href], input, select, textarea, summary, [tabindex], [role="img"]';
  return [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      element.setAttribute('data-control', '');
      return `<${element.localName} class="${element.getAttribute('class') ?? ''}" id="${element.id}"> ${(element.textContent ?? '').slice(0, 40)}`;
    });
}

/** Where a screen reader would be told nothing, since the place for it is not there before it is filled. */
export function findMuteRegions(): string[] {
  return [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')]
    .filter((region) => {
      const { display, visibility } = getComputedStyle(region);
      return display === 'none' || visibility === 'hidden';
    })
    .map((region) => `<${region.localName} class="${region.className}"> is not there`);
}

/** What moves, fades or slides, which nothing does: so there is nothing that reduced motion would have to turn off. */
export function findMotion(): string[] {
  const isMoved = (element: Element): boolean => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
  };
  return [document.documentElement, ...document.querySelectorAll('body, body *')]
    .filter((element) => element.checkVisibility() && isMoved(element))
    .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}"> moves`);
}

/** Words whose colour has less than 4.5 to 1 to what they stand on; those that are switched off are left out. */
export function findFaintWords(): string[] {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color: string): number[] => {
    if (paint === null) return [];
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const lightness = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = rgba(color).map((part) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return 'Canvas';
    const { backgroundColor } = getComputedStyle(element);
    return rgba(backgroundColor)[3] === 255 ? backgroundColor : groundOf(element.parentElement);
  };
  const contrastOf = (element: Element): number => {
    const { color, fill } = getComputedStyle(element);
    const [one, other] = [element.closest('svg') === null ? color : fill, groundOf(element)].map(lightness);
    const [dark = 0, light = 0] = [one ?? 0, other ?? 0].sort((some, more) => some - more);
    return (light + 0.05) / (dark + 0.05);
  };
  const isRead = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '') &&
    element.closest('.unseen, :disabled, option, script, style') === null &&
    element.checkVisibility();
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isRead(element) && contrastOf(element) < 4.5)
    .map(
      (element) =>
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${contrastOf(element).toFixed(1)} ${(element.textContent ?? '').slice(0, 40)}`,
    );
}

/** Parts of drawings that stand for different things and look the same, of each legend, of dots and of signs. */
export function findBlends(): string[] {
  const lookOf = (part: Element): string => {
    const { fill, stroke, strokeDasharray } = getComputedStyle(part);
    const pattern = document.getElementById(/url\("?#([^")]+)/.exec(fill)?.[1] ?? '')?.innerHTML ?? fill;
    const shape = part.getAttribute('d') ?? part.localName;
    return [shape, pattern, stroke, strokeDasharray].join(' ');
  };
  const blendsAmong = (what: string, parts: readonly Element[]): string[] => {
    const kinds = new Map(parts.map((part) => [part.getAttribute('class') ?? '', lookOf(part)]));
    const looks = [...kinds.values()];
    return [...kinds]
      .filter(([, look]) => looks.filter((other) => other === look).length > 1)
      .map(([kind]) => `${what}: ${kind}`);
  };
  const legends = [...document.querySelectorAll('.legend')].flatMap((legend) =>
    blendsAmong('legend', [...legend.querySelectorAll('.swatch > rect')]),
  );
  const signs = new Map(
    [...document.querySelectorAll('.verdict-mark')].map((sign) => [
      sign.getAttribute('class'),
      sign.querySelector('path')?.getAttribute('d'),
    ]),
  );
  const areSignsAlike = new Set(signs.values()).size < signs.size;
  return [
    ...legends,
    ...blendsAmong('dots', [...document.querySelectorAll('.dot')]),
    ...(areSignsAlike ? ['signs of verdicts'] : []),
  ];
}
