import type { Editor } from './editor.ts';
import { make, mark } from './make.ts';
import { inlineMenu, type Menu, popoverMenu } from './menu.ts';
import { openEditor } from './open-editor.ts';
import type { EditorKind, Site } from './site.ts';

const hydratesAfterMs = 400;
const longPaste = 1_000;

interface ComposerPorts {
  readonly onSend: () => void;
  readonly onStop: () => void;
}

/** A composer with all that stands around it: attachments, toggles, a way to clear it, send and stop. */
export class Composer {
  readonly outer: HTMLElement;
  readonly #site: Site;
  readonly #ports: ComposerPorts;
  readonly #box: HTMLElement;
  readonly #place = make('div.editor-place').inner;
  readonly #attachments = make('div.attachments').inner;
  readonly #sendPlace = make('div.send-place').inner;
  readonly #clear = make('button.clear[aria-label="Clear text"]').inner;
  readonly #send: { readonly outer: HTMLElement; readonly inner: HTMLElement };
  readonly #stop: HTMLElement | undefined;
  readonly #editor: Editor;
  readonly #menu: Menu | undefined;
  readonly #ending = new AbortController();
  #isAwaiting = false;
  #uploads = 0;

  /** @param isFollowUp whether the chat has begun, where it has another composer then */
  constructor(site: Site, ports: ComposerPorts, isFollowUp: boolean) {
    this.#site = site;
    this.#ports = ports;
    const { outer, inner } = make(site.box);
    this.outer = outer;
    this.#box = inner;
    inner.classList.add('composer-box');
    this.#send = make(site.send);
    this.#stop = site.stop.startsWith('&') ? undefined : make(site.stop).outer;
    const { editor, composer } = (isFollowUp ? site.followUp : undefined) ?? site;
    this.#editor = this.#openEditor(editor, composer);
    this.#menu = this.#makeMenu();
    this.#build();
    this.#listen();
    this.#refresh();
  }

  /** What is written, without the blanks around it. */
  read(): string {
    return this.#ending.signal.aborted ? '' : this.#editor.read().trim();
  }

  write(text: string): void {
    this.#editor.write(text);
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Empties it, attachments included. */
  clear(): void {
    this.#attachments.replaceChildren();
    this.#editor.write('');
    this.#refresh();
  }

  /** Whether there is something to send, and everything is there. */
  get isReady(): boolean {
    return (this.read() !== '' || this.#attachments.childElementCount > 0) && this.#uploads === 0;
  }

  setAwaiting(isAwaiting: boolean): void {
    this.#isAwaiting = isAwaiting;
    this.#refresh();
  }

  destroy(): void {
    this.#ending.abort();
    this.outer.remove();
    this.#editor.destroy();
  }

  #openEditor(kind: EditorKind, composer: string): Editor {
    return openEditor(kind, {
      composer,
      placeholder: this.#site.placeholder,
      onChange: () => {
        // Editors say so while they are being made, too.
        queueMicrotask(() => this.#changed());
      },
    });
  }

  #makeMenu(): Menu | undefined {
    if (this.#site.menu === undefined) return undefined;
    const makeMenu = this.#site.menu === 'inline' ? inlineMenu : popoverMenu;
    return makeMenu({
      box: this.#box,
      read: () => this.#editor.read(),
      write: (text) => this.#editor.write(text),
      focus: () => this.#editor.focus(),
    });
  }

  #build(): void {
    const tools = make('div.tools').inner;
    const attach = make('button.attach[aria-label="Attach"]').inner;
    attach.textContent = '+';
    const file = make('input.file[type="file"]').inner as HTMLInputElement;
    file.hidden = true;
    file.addEventListener('change', () => this.#attach(file.files?.[0]?.name ?? 'file', 250));
    attach.addEventListener('click', () => file.click());
    tools.append(attach, file, ...this.#site.toggles.map(makeToggle));
    this.#clear.textContent = '×';
    if (!this.#site.clears) this.#clear.remove();
    this.#send.inner.textContent ||= '↑';
    if (this.#stop !== undefined) this.#stop.textContent ||= '■';
    this.#place.append(this.#editor.outer);
    this.#box.prepend(tools, this.#attachments, this.#place);
    if (this.#site.clears) this.#box.append(this.#clear);
    this.#box.append(this.#sendPlace);
  }

  #listen(): void {
    const { signal } = this.#ending;
    const target = this.#site.takesKeysEarly ? document : this.#place;
    target.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), {
      capture: true,
      signal,
    });
    this.#place.addEventListener('keyup', ({ key }) => {
      if (this.#site.onKey === 'key-up' && key === 'Enter') this.#ports.onSend();
    });
    this.#place.addEventListener('paste', ({ clipboardData }) => this.#paste(clipboardData), {
      capture: true,
    });
    this.#box.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ports.onSend();
    });
    this.#clear.addEventListener('click', () => this.#editor.write(''));
    this.#stop?.addEventListener('click', this.#ports.onStop);
    if (this.#send.inner.getAttribute('type') === 'submit') return;
    this.#send.inner.addEventListener('click', () => {
      if (this.#isStop) this.#ports.onStop();
      else this.#ports.onSend();
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || !event.composedPath().includes(this.#place)) return;
    const isHandled = this.#menu?.take(event) || this.#sendOnKey(event);
    if (!isHandled) return;
    event.preventDefault();
    if (this.#site.takesKeysEarly) event.stopImmediatePropagation();
    else event.stopPropagation();
  }

  #sendOnKey(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const isSend =
      key === 'Enter' && !shiftKey && !altKey && isWithControl(event) === (this.#site.sendKey !== 'Enter');
    // A text field in a form submits it by itself.
    if (!isSend || this.#site.editor === 'input') return false;
    const { onKey } = this.#site;
    if (onKey === 'send') this.#ports.onSend();
    if (onKey === 'click') this.#send.inner.click();
    if (onKey === 'submit' && this.#box instanceof HTMLFormElement) this.#box.requestSubmit();
    return true;
  }

  #paste(clipboard: DataTransfer | null): void {
    if (!this.#site.longPasteBecomesFile || (clipboard?.getData('text/plain').length ?? 0) < longPaste)
      return;
    setTimeout(() => {
      this.#editor.write('');
      this.#attach('Pasted text.txt', 800);
    }, 60);
  }

  #attach(name: string, uploadMs: number): void {
    const preview = make('div.attachment').inner;
    preview.textContent = name;
    this.#attachments.append(preview);
    this.#uploads += 1;
    this.#refresh();
    setTimeout(() => {
      this.#uploads -= 1;
      this.#refresh();
    }, uploadMs);
  }

  #changed(): void {
    if (this.#ending.signal.aborted) return;
    this.#menu?.follow(this.#editor.read());
    this.#refresh();
  }

  get #isStop(): boolean {
    return this.#isAwaiting && !(this.#site.queues && this.isReady);
  }

  #refresh(): void {
    const { whenEmpty, stop } = this.#site;
    const { outer, inner } = this.#send;
    const isIdle = !this.isReady && !this.#isStop;
    this.#clear.hidden = this.read() === '';
    if (this.#stop === undefined) mark(inner, stop.slice(1), this.#isStop);
    if (whenEmpty === 'disabled') inner.toggleAttribute('disabled', isIdle);
    else if (whenEmpty !== 'absent') mark(inner, whenEmpty, isIdle);

    const shown = this.#isStop && this.#stop !== undefined ? this.#stop : outer;
    if (whenEmpty === 'absent' && isIdle) this.#sendPlace.replaceChildren();
    else if (this.#sendPlace.firstChild !== shown) this.#sendPlace.replaceChildren(shown);
  }

  /** The server's own text area stands in the editor's place until the page's script is ready; then it stays, hidden. */
  hydrate(): void {
    const fallback = make('textarea.fallbackTextarea[name="prompt-textarea"]').inner as HTMLTextAreaElement;
    this.#editor.outer.remove();
    this.#place.append(fallback);
    setTimeout(() => {
      const isFocused = document.activeElement === fallback;
      fallback.hidden = true;
      this.#place.append(this.#editor.outer);
      this.#editor.write(fallback.value);
      if (isFocused) this.#editor.focus();
    }, hydratesAfterMs);
  }
}

const isWithControl = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

function makeToggle(name: string): HTMLElement {
  const toggle = make('div.toggle[role="button"][aria-pressed="false"]').inner;
  toggle.textContent = name;
  toggle.addEventListener('click', () => {
    toggle.ariaPressed = String(toggle.ariaPressed !== 'true');
  });
  return toggle;
}
