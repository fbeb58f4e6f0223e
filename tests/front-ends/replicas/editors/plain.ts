import type { Editor, EditorOptions } from '../editor.ts';
import { make } from '../make.ts';

/** A text area or a text field. */
export function openPlain({ composer, placeholder, onChange }: EditorOptions): Editor {
  const { outer, inner } = make(composer);
  const field = inner as HTMLTextAreaElement;
  field.placeholder = placeholder;
  field.addEventListener('input', onChange);
  return {
    outer,
    read: () => field.value,
    write: (text) => {
      field.value = text;
      onChange();
    },
    focus: () => field.focus(),
    destroy: () => outer.remove(),
  };
}
