import Quill from 'quill';
import type { Editor, EditorOptions } from '../editor.ts';
import { make } from '../make.ts';

/** A Quill editor, with the hidden editable clipboard beside it that the sites' older versions have. */
export function openQuill({ composer, placeholder, onChange }: EditorOptions): Editor {
  const { outer, inner } = make(composer);
  inner.remove();
  const quill = new Quill(outer, { placeholder });
  const clipboard = document.createElement('div');
  clipboard.className = 'ql-clipboard';
  clipboard.contentEditable = 'true';
  clipboard.tabIndex = -1;
  outer.append(clipboard);
  quill.on('text-change', onChange);
  return {
    outer,
    read: () => quill.getText().replace(/\n$/, ''),
    write: (text) => {
      quill.setText(text === '' ? '' : `${text}\n`);
    },
    focus: () => quill.focus(),
    destroy: () => outer.remove(),
  };
}
