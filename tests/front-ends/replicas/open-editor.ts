import type { Editor, EditorOptions } from './editor.ts';
import { openLexical } from './editors/lexical.ts';
import { openPlain } from './editors/plain.ts';
import { openProseMirror } from './editors/prosemirror.ts';
import { openQuill } from './editors/quill.ts';
import { openSlate } from './editors/slate.ts';
import type { EditorKind } from './site.ts';

const editors: Readonly<Record<EditorKind, (options: EditorOptions) => Editor>> = {
  textarea: openPlain,
  input: openPlain,
  prosemirror: openProseMirror,
  lexical: openLexical,
  quill: openQuill,
  slate: openSlate,
};

/** Makes an editor of a kind. */
export function openEditor(kind: EditorKind, options: EditorOptions): Editor {
  return editors[kind](options);
}
