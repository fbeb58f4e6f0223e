import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Until the place is measured, and where nothing measures. */
const widthOfPage = 740;
/** What the margins of A4 and of a card leave: nothing measures while a page is printed. */
const widthOnPaper = 655;

/** How wide a place is, in CSS pixels, now, whenever that changes and on paper: a drawing keeps its letters legible. */
export function useWidth<Place extends Element>(): [place: RefObject<Place | null>, width: number] {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(widthOfPage);
  useLayoutEffect(() => {
    if (place.current === null) return;

    const measure = (): void => setWidth((before) => Math.round(place.current?.clientWidth ?? 0) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place.current);
    const fitPaper = (): void => setWidth(widthOnPaper);
    addEventListener('beforeprint', fitPaper);
    addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', fitPaper);
      removeEventListener('afterprint', measure);
    };
  }, []);
  return [place, width];
}
