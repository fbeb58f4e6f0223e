import type { ListenToPerson } from './listen-to-person.ts';

/** Keys of a query that has a page send a prompt as soon as it is open. */
const sends = /[?#&](q|query|prompt|text)=./;

/** Whether the page was opened by a link that sends a prompt. What the prompt is, nobody looks. */
export const wasOpenedToSend = ({ location }: Window): boolean => sends.test(location.href);

/** Calls back when the page goes to another address without loading anew. Which one, nobody looks. */
export function watchAddress(
  page: Window,
  listen: ListenToPerson,
  changed: () => void,
  signal: AbortSignal,
): void {
  let last = page.location.href;
  const look = (): void => {
    if (last === page.location.href) return;
    last = page.location.href;
    changed();
  };

  const { navigation = page } = page as { navigation?: EventTarget };
  navigation.addEventListener('currententrychange', look, { signal });
  // Where a browser has no such event, the next thing that somebody does will tell.
  listen('pointerdown', look);
}
