import { askSite, openSocket } from './ask-site.ts';
import { Composer } from './composer.ts';
import { type Layout, layOut } from './layout.ts';
import { make } from './make.ts';
import { makeElsewhere } from './make-elsewhere.ts';
import { newId } from './new-id.ts';
import type { Site } from './site.ts';
import { truth } from './truth.ts';
import { Turn } from './turn.ts';

type Kind = 'composer' | 'other';

interface Chat {
  readonly id: string;
  address: string | undefined;
  turns: readonly Turn[];
  draft: string;
  hasBegun: boolean;
}

const suggestions = ['Plan my week', 'Explain a diagram', 'Draft a letter'];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The page of one site. */
export class ChatPage {
  readonly #site: Site;
  readonly #layout: Layout;
  readonly #elsewhere: HTMLElement | undefined;
  readonly #chats: Chat[] = [];
  readonly #queue: string[] = [];
  #chat: Chat;
  #composer: Composer;
  #answering: AbortController | undefined;

  constructor(site: Site) {
    this.#site = site;
    this.#layout = layOut(site);
    this.#elsewhere = site.elsewhere && makeElsewhere(site.elsewhere);
    this.#chat = this.#openEmpty();
    this.#composer = this.#mount('');
    if (site.hydrates) this.#composer.hydrate();
    this.#fillSidebar();
    this.#suggest();
    this.#route();
    window.addEventListener('popstate', () => this.#route());
    if (site.name === 'm365-copilot') openSocket(site.endpoint);
    void this.#askFromAddress();
  }

  #openEmpty(): Chat {
    return { id: newId(this.#site.chat?.id), address: undefined, turns: [], draft: '', hasBegun: false };
  }

  /** Puts a new composer in its place. */
  #mount(text: string): Composer {
    const ports = { onSend: () => this.#send(), onStop: () => this.#answering?.abort() };
    const composer = new Composer(this.#site, ports, this.#chat.hasBegun);
    this.#layout.composer.append(composer.outer);
    if (text !== '') composer.write(text);
    composer.setAwaiting(this.#answering !== undefined);
    return composer;
  }

  #remount(text: string): void {
    this.#composer.destroy();
    this.#composer = this.#mount(text);
    this.#composer.focus();
  }

  #send(): void {
    const composer = this.#composer;
    const text = composer.read();
    const command = this.#site.commands[text];
    if (!composer.isReady || (this.#answering !== undefined && !this.#site.queues)) return;

    if (command !== undefined) this.#obey(command);
    else if (text.startsWith('refuse')) void this.#refuse(text);
    else {
      truth.prompts += 1;
      if (this.#answering !== undefined) this.#wait(text);
      else void this.#begin(text, 'composer');
    }
  }

  #wait(text: string): void {
    this.#queue.push(text);
    this.#composer.clear();
  }

  #obey(command: 'new' | 'clear' | 'local'): void {
    this.#composer.clear();
    if (command === 'new') this.#open(this.#openEmpty(), this.#site.home);
    if (command === 'clear') this.#setTurns([]);
    if (command !== 'local') return;
    const turn = this.#makeTurn('assistant');
    this.#setTurns([...this.#chat.turns, turn]);
    turn.show('Type a question, or one of the commands.');
    turn.end(false);
  }

  async #refuse(text: string): Promise<void> {
    if (this.#site.refuses === 'keeps') {
      const notice = make('div.notice[role="alert"]').inner;
      notice.textContent = 'You have reached your limit.';
      this.#layout.app.prepend(notice);
      return;
    }
    const before = this.#chat.turns;
    this.#composer.clear();
    this.#addOwn(text);
    if (this.#site.refuses === 'late') await pause(500);
    else await this.#askInVain(text);
    this.#setTurns(before);
    this.#composer.write(text);
  }

  async #askInVain(text: string): Promise<void> {
    try {
      for await (const answer of askSite(this.#site, this.#question(text, 'composer'))) void answer;
    } catch {
      // That is what was asked for.
    }
  }

  /** Takes a prompt: its own turn stands there at once, the composer goes its way, and the model is asked. */
  async #begin(text: string, kind: Kind, keepsComposer = kind === 'other'): Promise<void> {
    const isFirst = !this.#chat.hasBegun;
    this.#chat.hasBegun = true;
    if (isFirst) this.#beginChat();
    this.#addOwn(text);
    void this.#leaveComposer(isFirst, keepsComposer ? this.#composer.read() : '');
    if (isFirst && this.#site.createsChatAt !== undefined)
      await fetch(this.#site.createsChatAt, { method: 'POST' });
    await this.#answer(text, kind, isFirst);
  }

  #beginChat(): void {
    truth.chats += 1;
    this.#chats.unshift(this.#chat);
    const { chat } = this.#site;
    if (chat?.provisional !== undefined) this.#moveTo(chat.provisional.replace('{id}', newId(chat.id)));
    else if (chat?.when === 'sent') this.#giveAddress();
    this.#fillSidebar();
  }

  async #leaveComposer(isFirst: boolean, kept: string): Promise<void> {
    const { atFirstPrompt, emptiesAfterMs } = this.#site;
    const composer = this.#composer;
    if (isFirst && atFirstPrompt === 'unmounted') composer.destroy();
    else if (kept === '') {
      if (emptiesAfterMs > 0) await pause(emptiesAfterMs);
      composer.clear();
    }
    if (!isFirst || atFirstPrompt === 'stays') return;
    await pause(atFirstPrompt === 'unmounted' ? 150 : 60);
    this.#remount(kept);
  }

  #addOwn(text: string): void {
    const turn = this.#makeTurn('user');
    this.#setTurns([...this.#chat.turns, turn]);
    turn.show(text);
    turn.end(false);
  }

  async #answer(text: string, kind: Kind, isFirst: boolean, isRetry = false): Promise<void> {
    const turn = this.#makeTurn('assistant');
    const chat = this.#chat;
    const answering = new AbortController();
    this.#answering = answering;
    truth.awaited += 1;
    this.#composer.setAwaiting(true);
    this.#setTurns([...chat.turns, turn]);
    try {
      for await (const answer of askSite(this.#site, {
        ...this.#question(text, kind),
        isFirst,
        isRetry,
        signal: answering.signal,
      })) {
        turn.show(answer);
        if (answer !== '' && this.#site.chat?.when === 'first-word') this.#giveAddress(chat);
      }
    } catch {
      // Stopped by hand: what is there is the answer.
    }
    this.#endAnswer(turn, text, chat);
  }

  #endAnswer(turn: Turn, text: string, chat: Chat): void {
    turn.end(text.includes('code'));
    if (this.#site.chat?.when === 'ended') this.#giveAddress(chat);
    this.#answering = undefined;
    this.#composer.setAwaiting(false);
    truth.awaited -= 1;
    truth.answers += 1;
    if (this.#site.telemetry !== undefined) void fetch(this.#site.telemetry, { method: 'POST' });
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#addOwn(next);
    void this.#answer(next, 'composer', false);
  }

  #question(text: string, kind: Kind) {
    return {
      id: this.#chat.id,
      isFirst: false,
      isRetry: false,
      kind,
      text,
      signal: new AbortController().signal,
    };
  }

  #makeTurn(role: 'user' | 'assistant'): Turn {
    return new Turn(this.#site, role, {
      onAgain: (turn) => this.#askAgain(turn),
      onEdited: (turn, text) => this.#askOtherwise(turn, text),
    });
  }

  #askAgain(turn: Turn): void {
    if (this.#answering !== undefined) return;
    const asked = this.#chat.turns.slice(0, this.#chat.turns.indexOf(turn));
    truth.others += 1;
    this.#setTurns(asked);
    void this.#answer(asked.at(-1)?.text ?? '', 'other', false, true);
  }

  #askOtherwise(turn: Turn, text: string): void {
    if (this.#answering !== undefined) return;
    truth.others += 1;
    this.#setTurns(this.#chat.turns.slice(0, this.#chat.turns.indexOf(turn)));
    this.#addOwn(text);
    void this.#answer(text, 'other', false);
  }

  #setTurns(turns: readonly Turn[]): void {
    this.#chat.turns = turns;
    this.#layout.transcript.replaceChildren(...turns.map(({ outer }) => outer));
    this.#layout.chips.hidden = turns.length > 0;
    this.#layout.transcript.scrollTop = this.#layout.transcript.scrollHeight;
  }

  #giveAddress(chat: Chat = this.#chat): void {
    const wanted = this.#site.chat;
    if (wanted === undefined || chat.address !== undefined) return;
    chat.address = wanted.path.replace('{id}', chat.id);
    if (chat === this.#chat)
      this.#moveTo(chat.address, wanted.provisional === undefined ? wanted.how : 'replace');
  }

  #moveTo(address: string, how = this.#site.chat?.how ?? 'push'): void {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Goes from one chat to another; what was being written stays with the one it was written in. */
  #open(chat: Chat, address: string): void {
    this.#answering?.abort();
    this.#chat.draft = this.#composer.read();
    this.#chat = chat;
    this.#moveTo(address, 'push');
    this.#showChat();
  }

  #showChat(): void {
    this.#elsewhere?.replaceWith(this.#layout.app);
    this.#setTurns(this.#chat.turns);
    if (this.#site.atFirstPrompt === 'stays') this.#composer.write(this.#chat.draft);
    else this.#remount(this.#chat.draft);
  }

  #route(): void {
    const address = location.pathname + location.search + location.hash;
    if (location.pathname === this.#site.elsewhere?.path) {
      if (this.#elsewhere !== undefined) this.#layout.app.replaceWith(this.#elsewhere);
      return;
    }
    if (this.#elsewhere?.isConnected) {
      this.#showChat();
      return;
    }
    const chat = this.#chats.find((one) => one.address === address);
    if (chat === undefined || chat === this.#chat) return;
    this.#chat = chat;
    this.#showChat();
  }

  #fillSidebar(): void {
    const { newChat, home, elsewhere } = this.#site;
    const links = [
      this.#makeLink(newChat, 'New chat', home, () => this.#open(this.#openEmpty(), home)),
      ...this.#chats.map((chat, index) => {
        const address = chat.address ?? home;
        return this.#makeLink('a.chat-link', `Chat ${index + 1}`, address, () => this.#open(chat, address));
      }),
    ];
    if (elsewhere !== undefined) {
      const go = (address: string) => () => {
        this.#moveTo(address, 'push');
        this.#route();
      };
      links.push(this.#makeLink('a.to-elsewhere', 'Elsewhere', elsewhere.path, go(elsewhere.path)));
      links.push(this.#makeLink('a.to-chat', 'Chat', home, go(home)));
    }
    this.#layout.chats.replaceChildren(...links);
  }

  #makeLink(selector: string, words: string, address: string, go: () => void): HTMLElement {
    const { inner } = make(selector);
    inner.textContent = words;
    inner.setAttribute('href', address);
    inner.addEventListener('click', (event) => {
      event.preventDefault();
      go();
      this.#fillSidebar();
    });
    return inner;
  }

  #suggest(): void {
    for (const suggestion of suggestions) {
      const chip = make('button.chip').inner;
      chip.textContent = suggestion;
      chip.addEventListener('click', () => this.#takeSuggestion(suggestion));
      this.#layout.chips.append(chip);
    }
  }

  #takeSuggestion(suggestion: string): void {
    if (this.#site.chips === 'fill') {
      this.#composer.write(suggestion);
      this.#composer.focus();
      return;
    }
    truth.others += 1;
    void this.#begin(suggestion, 'other');
  }

  /** A prompt in the address is written into the composer and sent, with no gesture. */
  async #askFromAddress(): Promise<void> {
    const url = new URL(location.href);
    const text = url.searchParams.get('q');
    if (text === null) return;
    url.searchParams.delete('q');
    history.replaceState(null, '', url);
    await pause(600);
    this.#composer.write(text);
    await pause(150);
    truth.others += 1;
    void this.#begin(text, 'other', false);
  }
}
