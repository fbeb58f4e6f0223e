import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftNames, draftOf, dropDraft, keepDraft } from '@/lib/browser/drafts.ts';
import { forgetOwnStorage } from '@/lib/browser/forget-own-storage.ts';
import { chooseTheme, chosenTheme, followTheme } from '@/lib/browser/theme.ts';

/** What a page keeps, as browsers have it: the names are fields. */
function aStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
    clear(this: Record<string, string>) {
      for (const key of Object.keys(this)) delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

/** A page, as far as its theme goes. */
function aPage() {
  const listeners: (() => void)[] = [];
  const dataset: { theme?: string } = {};
  const page = {
    documentElement: { dataset },
    defaultView: { addEventListener: (_: 'storage', listen: () => void) => listeners.push(listen) },
  };
  const hear = (): void => {
    for (const listen of listeners) listen();
  };
  return { page: page as unknown as Document, dataset, hear };
}

beforeEach(() => {
  vi.stubGlobal('localStorage', aStorage());
});

describe('a draft', () => {
  it('is kept until it is dropped', () => {
    keepDraft('note one', 'half a sen');
    expect(draftOf('note one')).toBe('half a sen');

    dropDraft('note one');
    expect(draftOf('note one')).toBeUndefined();
  });

  it('stays where what was kept elsewhere is older than it', () => {
    keepDraft('note one', 'half a sentence');

    dropDraft('note one', 'half a sen');

    expect(draftOf('note one')).toBe('half a sentence');
  });

  it('is found by how its name begins', () => {
    for (const name of ['note one', 'note two', 'address']) keepDraft(name, 'text');

    expect(draftNames('note ')).toEqual(['note one', 'note two']);
  });

  it('is none where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);

    keepDraft('note one', 'text');

    expect([draftOf('note one'), draftNames('note ')]).toEqual([undefined, []]);
  });
});

describe('the theme', () => {
  it('is that of the system until one is chosen, and again afterwards', () => {
    const { page, dataset } = aPage();

    expect(chosenTheme()).toBe('system');
    chooseTheme('dark', page);
    expect([chosenTheme(), dataset.theme]).toEqual(['dark', 'dark']);
    chooseTheme('system', page);
    expect([chosenTheme(), dataset]).toEqual(['system', {}]);
  });

  it('is put on a page at once, and when another page changes it', () => {
    const [one, other] = [aPage(), aPage()];
    chooseTheme('light', other.page);

    followTheme(one.page);
    expect(one.dataset.theme).toBe('light');

    chooseTheme('dark', other.page);
    one.hear();
    expect(one.dataset.theme).toBe('dark');
  });

  it('is that of the system where something else stands in its place', () => {
    localStorage.setItem('theme', 'plaid');

    expect(chosenTheme()).toBe('system');
  });
});

it('nothing is left once everything was deleted', () => {
  keepDraft('note one', 'text');
  chooseTheme('dark', aPage().page);

  forgetOwnStorage();

  expect([draftNames(''), chosenTheme()]).toEqual([[], 'system']);
});
