import { withAncestors } from './ancestors.ts';

/** Something a person writes in. */
export type Editor = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** Editors inside these are no composers: a search, a menu, a terminal, a code editor, or nothing a person can reach. */
const notChat =
  'nav,dialog,[role=search],[aria-hidden=true],[inert],.xterm,.monaco-editor,.cm-editor,.CodeMirror';

const leastSidePx = 10;

/** The editor that something happened in, when it could be a chat's composer. */
export function findComposer(target: Element): Editor | undefined {
  const editor = findEditor(target);
  const isChat = editor && isReachable(editor) && !withAncestors(target).some((one) => one.matches(notChat));
  return isChat ? editor : undefined;
}

/** The editor that an element is, or stands in: of editable elements, the outermost one. */
export function findEditor(target: Element): Editor | undefined {
  if (isPlainEditor(target)) return target;

  return withAncestors(target).findLast((one) => (one as HTMLElement).isContentEditable) as
    | Editor
    | undefined;
}

const isPlainEditor = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  /^text(area)?$/.test((element as HTMLInputElement).type);

/** Whether a person can see an editor and get into it. */
export function isReachable(editor: Editor): boolean {
  if (editor.tabIndex < 0 && !editor.isContentEditable) return false;

  const { width, height } = editor.getBoundingClientRect();
  return editor.checkVisibility() && width >= leastSidePx && height >= leastSidePx;
}

/** The editors in a document or shadow root, whether a person can reach them or not. */
export function findEditors(root: ParentNode): Editor[] {
  return [...root.querySelectorAll<HTMLElement>('textarea,input,[contenteditable]')].filter(
    (other) => other.isContentEditable || isPlainEditor(other),
  );
}
