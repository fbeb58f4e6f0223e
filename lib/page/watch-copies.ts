import { withAncestors } from './ancestors.ts';
import { deepTarget, type OpenShadowRoot } from './deep-target.ts';
import { isInEditor } from './find-composer.ts';
import { isCopyControl } from './is-copy-control.ts';
import type { ListenToPerson } from './listen-to-person.ts';
import { type Leave, leaveAtOnce } from './page-signal.ts';

/** A control and the event that it causes are one copy. */
const sameWithinMs = 1_000;

/** How pages mark what somebody wrote themselves. */
const own = /(^|[^a-z])(user(?!-select)|human|outgoing|own|message-current)([^a-z]|$)/i;
/** So far around what was copied stands such a mark. */
const farthest = 12;

/** What watching copies needs from outside. */
interface CopyPorts {
  readonly listen: ListenToPerson;
  readonly leave: Leave;
  readonly openShadowRoot: OpenShadowRoot;
}

/** Notices that a person copies something out of the chat that is neither a draft nor their own turn. */
export function watchCopies(page: Window, { listen, leave, openShadowRoot }: CopyPorts): void {
  let lastAt = -sameWithinMs;

  function copied(from: Element): void {
    const now = performance.now();
    if (now - lastAt < sameWithinMs || withAncestors(from).slice(0, farthest).some(isMarkedOwn)) return;
    lastAt = now;
    leaveAtOnce(leave, { kind: 'copy', at: Date.now() });
  }

  listen('copy', (event) => {
    const target = deepTarget(event, openShadowRoot);
    if (target === undefined || isInEditor(target)) return;
    // Of what stands in a shadow root the selection tells nothing.
    if (page.getSelection()?.type === 'Range' || target.getRootNode() instanceof ShadowRoot) copied(target);
  });
  listen('click', (event) => {
    const control = event
      .composedPath()
      .find((part) => part instanceof Element && part.matches('button, [role="button"], a'));
    if (control instanceof Element && isCopyControl(control)) copied(control);
  });
}

const isMarkedOwn = (element: Element): boolean =>
  own.test(element.localName + element.className + JSON.stringify({ ...(element as HTMLElement).dataset }));
