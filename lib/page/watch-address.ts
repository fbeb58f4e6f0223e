import type { ListenToPerson } from './listen-to-person.ts';

/** Keys of a query that has a page send a prompt as soon as it is open. */
const sends = /[?#&](q|query|prompt)=./;

/** Whether the page was opened by a link that sends a prompt. What the prompt is, nobody looks. */
export const wasOpenedToSend = (): boolean => sends.test(location.href);

/** Calls back when the page goes to another address without loading anew. Which one, nobody looks. */
export function watchAddress(
  listen: ListenToPerson,
  changed: () => void,
  options: AddEventListenerOptions,
): void {
  let last = location.href;
  const look = (): void => {
    if (last === location.href) return;
    last = location.href;
    changed();
  };

  const { navigation = window } = window as { navigation?: EventTarget };
  navigation.addEventListener('currententrychange', look, options);
  // Where a browser has no such event, the next thing that somebody does will tell.
  listen('pointerdown', look);
}
