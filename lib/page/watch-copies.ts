import { withAncestors } from './ancestors.ts';
import { deepTarget, type OpenShadowRoot } from './deep-target.ts';
import { findEditor } from './find-composer.ts';
import { isCopyControl } from './is-copy-control.ts';
import type { ListenToPerson } from './listen-to-person.ts';
import { type Leave, leaveAtOnce } from './page-signal.ts';

/** A control and the event that it causes are one copy. */
const sameWithinMs = 1_000;

/** How pages mark what somebody wrote themselves. */
const own = /(?<![a-z])(user|human|outgoing|own)(?![a-z]|-select)|message-current|bubble-end/i;
/** So far around what was copied stands such a mark. */
const farthest = 12;

/** Notices that a person copies something out of the chat that is neither a draft nor their own turn. */
export function watchCopies(listen: ListenToPerson, openShadowRoot: OpenShadowRoot, leave: Leave): void {
  let lastAt = -sameWithinMs;

  function copied(from: Element): void {
    const now = performance.now();
    if (now - lastAt < sameWithinMs || withAncestors(from).slice(0, farthest).some(isMarkedOwn)) return;
    lastAt = now;
    leaveAtOnce(leave, { kind: 'copy', at: Date.now() });
  }

  listen('copy', (event) => {
    const target = deepTarget(event, openShadowRoot);
    if (target === undefined || findEditor(target)) return;
    // Of what stands in a shadow root the selection tells nothing.
    if (getSelection()?.type === 'Range' || target.getRootNode() instanceof ShadowRoot) copied(target);
  });
  listen('click', (event) => {
    const control = deepTarget(event, openShadowRoot)?.closest('button,[role=button],a,[title]');
    if (control && isCopyControl(control)) copied(control);
  });
}

const isMarkedOwn = (element: Element): boolean =>
  own.test(element.localName + element.className + JSON.stringify({ ...(element as HTMLElement).dataset }));
