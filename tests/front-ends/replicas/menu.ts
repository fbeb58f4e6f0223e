import { make } from './make.ts';

const choices = ['notes', 'summary', 'table'];
const begun = /(?:^|\s)[/@]\w*$/;

/** A list over the composer, of what a slash or an at sign may become. */
export interface Menu {
  /** Opens or closes, as what was written wants it. */
  follow(text: string): void;
  /** Takes a key, if it is one for the menu. */
  take(event: KeyboardEvent): boolean;
}

interface MenuOptions {
  readonly box: HTMLElement;
  readonly read: () => string;
  readonly write: (text: string) => void;
  readonly focus: () => void;
}

/** A menu whose choice goes into the text: Enter takes the first one. */
export function inlineMenu({ box, read, write }: MenuOptions): Menu {
  const list = make('div.menu[role="listbox"]').inner;
  list.hidden = true;
  for (const choice of choices) {
    const option = make('div[role="option"]').inner;
    option.textContent = choice;
    list.append(option);
  }
  box.append(list);
  return {
    follow: (text) => {
      list.hidden = !begun.test(text);
    },
    take: ({ key }) => {
      if (list.hidden || (key !== 'Enter' && key !== 'Escape')) return false;
      list.hidden = true;
      if (key === 'Enter') write(read().replace(/\w*$/, `${choices[0]} `));
      return true;
    },
  };
}

/** A menu with a search field of its own; what opened it leaves the composer when something is chosen. */
export function popoverMenu({ box, read, write, focus }: MenuOptions): Menu {
  const list = make('div.menu').inner;
  const search = make('input[type="text"][placeholder="Find"]').inner as HTMLInputElement;
  list.append(search);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    list.remove();
    write(read().replace(/@$/, ''));
    focus();
  });
  return {
    follow: (text) => {
      if (!/(?:^|\s)@$/.test(text) || list.isConnected) return;
      search.value = '';
      box.append(list);
      search.focus();
    },
    take: () => false,
  };
}
