import type { Editor, EditorOptions } from '../editor.ts';
import { make } from '../make.ts';

/** An editor that takes every input itself and draws it anew, in the way of Slate: never without text of its own. */
export function openSlate({ composer, placeholder, onChange }: EditorOptions): Editor {
  const { outer, inner } = make(composer);
  inner.contentEditable = 'true';
  let text = '';

  function set(next: string): void {
    text = next;
    inner.replaceChildren(makeParagraph(text, placeholder));
    if (inner.matches(':focus')) getSelection()?.selectAllChildren(inner);
    if (inner.matches(':focus')) getSelection()?.collapseToEnd();
    onChange();
  }

  inner.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    const kept = getSelection()?.isCollapsed ? text : '';
    if (event.inputType.startsWith('insert')) set(kept + insertedBy(event));
    else if (event.inputType.startsWith('delete')) set(kept.slice(0, -1));
  });
  inner.append(makeParagraph(text, placeholder));
  return { outer, read: () => text, write: set, focus: () => inner.focus(), destroy: () => outer.remove() };
}

function insertedBy({ inputType, data, dataTransfer }: InputEvent): string {
  if (/Paragraph|LineBreak/.test(inputType)) return '\n';
  return data ?? dataTransfer?.getData('text/plain') ?? '';
}

function makeParagraph(text: string, placeholder: string): HTMLElement {
  const { outer, inner } = make(
    'div[data-slate-node="element"] span[data-slate-node="text"] span[data-slate-leaf="true"]',
  );
  if (text !== '') {
    const words = make('span[data-slate-string="true"]').inner;
    words.textContent = text;
    inner.append(words);
    return outer;
  }
  const hint = make('span[data-slate-placeholder="true"][contenteditable="false"]').inner;
  hint.style.cssText = 'position: absolute; pointer-events: none; opacity: 0.4; user-select: none';
  hint.textContent = placeholder;
  const nothing = make('span[data-slate-zero-width="n"][data-slate-length="0"]').inner;
  nothing.append('\uFEFF', document.createElement('br'));
  inner.append(hint, nothing);
  return outer;
}
