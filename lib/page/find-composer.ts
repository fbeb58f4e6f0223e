import { withAncestors } from './ancestors.ts';

/** Something a person writes in. */
export type Editor = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** Editors inside these are no composers: a search, a menu, a terminal, a code editor, or nothing a person can reach. */
const notChat = [
  'nav',
  'dialog',
  '[role="search"]',
  '[aria-hidden="true"]',
  '[inert]',
  '.xterm',
  '.monaco-editor',
  '.cm-editor',
  '.CodeMirror',
].join(',');

const leastSidePx = 10;

/** The editor that something happened in, when it could be a chat's composer. */
export function findComposer(target: Element): Editor | undefined {
  const path = htmlPathOf(target);
  const editor = findEditor(path);
  if (editor === undefined || path.some((element) => element.matches(notChat))) return undefined;

  return isReachable(editor) ? editor : undefined;
}

/** Whether an element is, or stands in, something that a person writes in. */
export const isInEditor = (target: Element): boolean => findEditor(htmlPathOf(target)) !== undefined;

const htmlPathOf = (target: Element): HTMLElement[] =>
  withAncestors(target).filter((element) => element instanceof HTMLElement);

function findEditor(path: readonly HTMLElement[]): Editor | undefined {
  const [target] = path;
  if (target === undefined) return undefined;
  if (isPlainEditor(target)) return target;

  // The editing host is the outermost of the editable elements around the target.
  const firstFixed = path.findIndex((element) => !element.isContentEditable);
  return path[(firstFixed === -1 ? path.length : firstFixed) - 1];
}

const isPlainEditor = (element: HTMLElement): boolean =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Whether a person can see an editor and get into it. */
export function isReachable(editor: Editor): boolean {
  if (editor.tabIndex === -1 && !editor.isContentEditable) return false;

  const { width, height } = editor.getBoundingClientRect();
  return editor.checkVisibility() && width >= leastSidePx && height >= leastSidePx;
}

/**
 * The editors where one stands or stood, itself among them, whether a person can reach them or not.
 *
 * @param root the document or shadow root in which it stands, or stood
 */
export function findEditors(editor: Editor, root: Document | ShadowRoot): Editor[] {
  const place = root instanceof ShadowRoot && !root.host.isConnected ? editor.ownerDocument : root;
  return [...place.querySelectorAll<HTMLElement>('textarea, input, [contenteditable]')].filter(
    (other) => other.isContentEditable || isPlainEditor(other),
  );
}
