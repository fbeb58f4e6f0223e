import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Until the place is measured, and where nothing measures. */
const widthOfPage = 740;

/** How wide a place is, in CSS pixels, now and whenever that changes: a drawing keeps its letters legible. */
export function useWidth<Place extends Element>(): [place: RefObject<Place | null>, width: number] {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(widthOfPage);
  useLayoutEffect(() => {
    if (place.current === null) return;

    const measure = (): void => setWidth((before) => Math.round(place.current?.clientWidth ?? 0) || before);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
