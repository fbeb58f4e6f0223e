import { Extension, Editor as TipTap } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import type { Editor, EditorOptions } from '../editor.ts';
import { make } from '../make.ts';

/** A ProseMirror editor, as TipTap sets it up. */
export function openProseMirror({ composer, placeholder, onChange }: EditorOptions): Editor {
  const { outer, inner } = make(composer);
  const editor = new TipTap({
    element: { mount: inner },
    extensions: [StarterKit, placeholderIn(placeholder)],
    onUpdate: onChange,
  });
  return {
    outer,
    read: () => editor.getText({ blockSeparator: '\n' }),
    write: (text) => {
      editor.commands.setContent(text === '' ? '' : { type: 'text', text }, { emitUpdate: true });
    },
    focus: () => editor.commands.focus('end'),
    destroy: () => {
      outer.remove();
      editor.destroy();
    },
  };
}

/** Marks the empty paragraph, so that the style sheet can write the placeholder there. */
function placeholderIn(placeholder: string): Extension {
  return Extension.create({
    name: 'emptyParagraph',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const isEmpty = doc.childCount === 1 && doc.firstChild?.content.size === 0;
            if (!isEmpty) return null;
            const attributes = {
              class: 'placeholder is-empty is-editor-empty',
              'data-placeholder': placeholder,
            };
            return DecorationSet.create(doc, [Decoration.node(0, doc.firstChild.nodeSize, attributes)]);
          },
        },
      }),
    ],
  });
}
