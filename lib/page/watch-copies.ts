import { withAncestors } from './ancestors.ts';
import { deepTarget, type OpenShadowRoot } from './deep-target.ts';
import { findEditor } from './find-composer.ts';
import { isCopyControl } from './is-copy-control.ts';
import type { ListenToPerson } from './listen-to-person.ts';
import { type Leave, leaveAtOnce } from './page-signal.ts';

/** A control and the event that it causes are one copy. */
const sameWithinMs = 1_000;

/** How pages mark what somebody wrote themselves. */
const own = /(?<![a-z]|to-)(user|outgoing|own)(?![a-z]|-select)|message-current|bubble-end/i;
/** So far around what was copied stands such a mark. */
const farthest = 12;

/** So long after a key, or the press that opened a menu, what is copied is its doing. */
const copiesWithinMs = 5_000;

/**
 * Notices that a person copies something out of the chat that is neither a draft nor their own turn.
 *
 * @returns to be called with each key and press of a pointer: pages can copy by themselves, and the browser calls
 *   that a person's copy, so each needs a press of its own
 */
export function watchCopies(
  listen: ListenToPerson,
  openShadowRoot: OpenShadowRoot,
  leave: Leave,
): (press: Event) => void {
  let lastAt = -sameWithinMs;
  let lastPress: Event | undefined;

  function copied(from: Element): void {
    const now = performance.now();
    if (now - lastAt < sameWithinMs || withAncestors(from).slice(0, farthest).some(isMarkedOwn)) return;
    lastAt = now;
    leaveAtOnce(leave, { kind: 'copy', at: Date.now() });
  }

  listen('copy', (event) => {
    const target = deepTarget(event, openShadowRoot);
    const press = lastPress as MouseEvent | undefined;
    lastPress = undefined;
    // What the main button of a pointer does is the page's copying, or the click's below.
    const isAsked =
      press?.isTrusted && press.button !== 0 && event.timeStamp - press.timeStamp < copiesWithinMs;
    if (!isAsked || !target || findEditor(target)) return;
    // Of what stands in a shadow root the selection tells nothing.
    if (getSelection()?.type === 'Range' || target.getRootNode() instanceof ShadowRoot) copied(target);
  });
  listen('click', (event) => {
    const control = deepTarget(event, openShadowRoot)?.closest('button,[role=button],a,[title]');
    if (control && isCopyControl(control)) copied(control);
  });
  return (press) => {
    lastPress = press;
  };
}

const isMarkedOwn = (element: Element): boolean =>
  own.test(JSON.stringify([element.localName, element.className, { ...(element as HTMLElement).dataset }]));
