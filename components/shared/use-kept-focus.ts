import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus within a part of a page when what had it there is drawn no more, so that whoever goes by keys goes
 * on from the same place.
 *
 * @returns for the part, which has to be able to take the focus
 */
export function useKeptFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part | null>(null);
  const isWithin = useRef(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      isWithin.current = part.current?.contains(target as Node) === true;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  useLayoutEffect(() => {
    if (isWithin.current && document.activeElement === document.body)
      part.current?.focus({ preventScroll: true });
  });
  return part;
}
