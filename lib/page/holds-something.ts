import type { Editor } from './find-composer.ts';

/** Anything but white space and the invisible characters that editors keep in an empty paragraph. */
const written = /[^\s\u200B-\u200D\u2060]/;

/** Parts of an editor that nobody wrote. */
const notWritten = '[data-slate-placeholder],.placeholder';

/**
 * Whether an editor holds anything but blanks. This is the only place in Assay that looks into an editor, and all
 * that ever leaves it is this boolean.
 */
export function holdsSomething(editor: Editor): boolean {
  if ('value' in editor) return written.test(editor.value);

  const texts = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (written.test(text.data) && !(text.parentElement as Element).closest(notWritten)) return true;
  }
  return false;
}
