import { copyText } from './copy-text.ts';
import { type Made, make } from './make.ts';
import type { Site } from './site.ts';
import { truth } from './truth.ts';

/** What can be done with a turn. */
interface TurnPorts {
  /** Asks for an answer again. */
  readonly onAgain: (turn: Turn) => void;
  /** Sends an earlier prompt in other words. */
  readonly onEdited: (turn: Turn, text: string) => void;
}

/** What one side said, as it stands in the transcript. */
export class Turn {
  readonly role: 'user' | 'assistant';
  readonly outer: HTMLElement;
  readonly #inner: HTMLElement;
  readonly #site: Site;
  readonly #ports: TurnPorts;
  readonly #actions = make('div.actions').inner;
  text = '';

  constructor(site: Site, role: 'user' | 'assistant', ports: TurnPorts) {
    const { outer, inner }: Made = make(role === 'user' ? site.user : site.assistant);
    this.role = role;
    this.outer = outer;
    this.#inner = inner;
    this.#site = site;
    this.#ports = ports;
    if (outer === inner) {
      this.#inner = make('div.words').inner;
      outer.append(this.#inner);
    }
    outer.append(this.#actions);
  }

  /** Shows a text in the place of what it showed. */
  show(text: string): void {
    this.text = text;
    this.#mark(true);
    const node = this.#inner.firstChild?.firstChild;
    if (this.#site.grows === 'text' && node instanceof Text) node.data = text;
    else this.#inner.replaceChildren(...text.split(/(?<=\.) /).map(makeParagraph));
  }

  /** Ends it: nothing more is said, and what can be done with it appears. */
  end(withCode: boolean): void {
    this.#mark(false);
    const { copyAnswer, copyOwn, regenerate, edit } = this.#site;
    const { onAgain } = this.#ports;
    const copy = this.role === 'user' ? copyOwn : copyAnswer;
    if (withCode) this.#inner.append(this.#makeCode());
    if (copy !== undefined) this.#actions.append(makeControl(copy, () => this.#copy(this.text)));
    if (this.role === 'user') this.#actions.append(makeControl(edit, () => this.#edit()));
    else this.#actions.append(makeControl(regenerate, () => onAgain(this)));
  }

  #mark(isGrowing: boolean): void {
    if (this.#site.growing !== undefined && this.role === 'assistant')
      this.outer.setAttribute(this.#site.growing, String(isGrowing));
  }

  async #copy(text: string): Promise<void> {
    await copyText(text);
    if (this.role === 'assistant') truth.copies += 1;
  }

  #makeCode(): HTMLElement {
    const block = make('pre').inner;
    const code = make('code').inner;
    code.textContent = 'const answer = 42;';
    block.append(
      makeControl('button[aria-label="Copy code"]', () => this.#copy(code.textContent)),
      code,
    );
    return block;
  }

  /** Puts an editor in the place of the words. */
  #edit(): void {
    const isPlain = this.#site.editIn === 'textarea';
    const field = make(isPlain ? 'textarea.edit-turn' : 'div.edit-turn[contenteditable="true"]').inner;
    const read = (): string =>
      (field instanceof HTMLTextAreaElement ? field.value : field.textContent).trim();
    if (field instanceof HTMLTextAreaElement) field.value = this.text;
    else field.textContent = this.text;
    const save = makeControl('button.save-edit', () => this.#ports.onEdited(this, read()));
    const cancel = makeControl('button.cancel-edit', () =>
      this.#inner.replaceChildren(makeParagraph(this.text)),
    );
    save.textContent = 'Send';
    cancel.textContent = 'Cancel';
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#ports.onEdited(this, read());
    });
    this.#inner.replaceChildren(field, save, cancel);
    field.focus();
  }
}

function makeParagraph(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

function makeControl(selector: string, act: () => void | Promise<void>): HTMLElement {
  const { outer, inner } = make(selector);
  inner.textContent = '○';
  inner.addEventListener('click', () => void act());
  return outer;
}
