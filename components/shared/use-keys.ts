import { useLayoutEffect } from 'preact/hooks';

/**
 * Calls back for single keys pressed anywhere in the page without a modifier, except where somebody is typing.
 *
 * @param react gives true when the key was for it
 */
export function useKeys(react: (key: string) => boolean): void {
  // At once and not after painting: the next key has to meet what is on the screen by then.
  useLayoutEffect(() => {
    const onKeydown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (react(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeydown);
    return () => document.removeEventListener('keydown', onKeydown);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select');
