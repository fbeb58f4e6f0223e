import { registerPlainText } from '@lexical/plain-text';
import { mergeRegister } from '@lexical/utils';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { Editor, EditorOptions } from '../editor.ts';
import { make } from '../make.ts';

/** A Lexical editor; its placeholder lies beside it, not in it. */
export function openLexical({ composer, placeholder, onChange }: EditorOptions): Editor {
  const { outer: host, inner } = make(composer);
  inner.contentEditable = 'true';
  const words = document.createElement('div');
  words.className = 'overlaid-placeholder';
  words.ariaHidden = 'true';
  words.textContent = placeholder;
  const outer = document.createElement('div');
  outer.append(host, words);

  const editor = createEditor({ namespace: 'chat', onError: reportError });
  const close = mergeRegister(
    registerPlainText(editor),
    editor.registerTextContentListener((text) => {
      words.hidden = text !== '';
      onChange();
    }),
  );
  editor.setRootElement(inner);
  return {
    outer,
    read: () => editor.read(() => $getRoot().getTextContent()),
    write: (text) => {
      editor.update(() => replaceText(text), { discrete: true });
    },
    focus: () => inner.focus(),
    destroy: () => {
      outer.remove();
      close();
      editor.setRootElement(null);
    },
  };
}

function replaceText(text: string): void {
  const paragraph = $createParagraphNode();
  if (text !== '') paragraph.append($createTextNode(text));
  $getRoot().clear().append(paragraph);
  paragraph.selectEnd();
}
