import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenToPerson } from '@/lib/page/listen-to-person.ts';
import { wasOpenedToSend, watchAddress } from '@/lib/page/watch-address.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page', () => {
  it.each([
    'https://chat.test/?q=hello',
    'https://chat.test/new?model=x&q=hello',
    'https://chat.test/?prompt=hello',
    'https://chat.test/?query=hello',
    'https://chat.test/#/new?q=hello',
  ])('was opened to send by %s', (href) => {
    vi.stubGlobal('location', { href });

    expect(wasOpenedToSend()).toBe(true);
  });

  it.each([
    'https://chat.test/',
    'https://chat.test/c/1234',
    'https://chat.test/q=hello',
    'https://chat.test/?q=',
    'https://chat.test/?faq=hello',
    'https://chat.test/?context=hello',
    'https://chat.test/?q',
  ])('was not opened to send by %s', (href) => {
    vi.stubGlobal('location', { href });

    expect(wasOpenedToSend()).toBe(false);
  });
});

describe('an address', () => {
  it('is told once each time it changes', () => {
    const page = openPage('with navigation');

    page.goTo('https://chat.test/c/1');
    page.goTo('https://chat.test/c/2');

    expect(page.changed).toHaveBeenCalledTimes(2);
  });

  it('is not told when an entry changes and it does not', () => {
    const page = openPage('with navigation');

    page.goTo(location.href);

    expect(page.changed).not.toHaveBeenCalled();
  });

  it('is told when it is as it was two changes ago', () => {
    const page = openPage('with navigation');
    const before = location.href;

    page.goTo('https://chat.test/c/1');
    page.goTo(before);

    expect(page.changed).toHaveBeenCalledTimes(2);
  });

  it('is told at the next press where a browser has no event for it, once', () => {
    const page = openPage('without navigation');

    page.goTo('https://chat.test/c/1');
    expect(page.changed).not.toHaveBeenCalled();
    page.press();
    page.press();

    expect(page.changed).toHaveBeenCalledTimes(1);
  });

  it('is told only once where there are both', () => {
    const page = openPage('with navigation');

    page.goTo('https://chat.test/c/1');
    page.press();

    expect(page.changed).toHaveBeenCalledTimes(1);
  });

  it('is told no longer once the watching has ended', () => {
    const page = openPage('with navigation');

    page.end();
    page.goTo('https://chat.test/c/1');
    page.press();

    expect(page.changed).not.toHaveBeenCalled();
  });
});

function openPage(kind: 'with navigation' | 'without navigation') {
  const place = { href: 'https://chat.test/' };
  const page = new EventTarget();
  const navigation = new EventTarget();
  const running = new AbortController();
  vi.stubGlobal('location', place);
  vi.stubGlobal('window', kind === 'with navigation' ? Object.assign(page, { navigation }) : page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const changed = vi.fn<() => void>();
  const options = { capture: true, signal: running.signal };
  watchAddress(listenToPerson(options), changed, options);
  return {
    changed,
    goTo: (href: string) => {
      place.href = href;
      navigation.dispatchEvent(new Event('currententrychange'));
    },
    press: () => page.dispatchEvent(aPress()),
    end: () => running.abort(),
  };
}

/** A press by a person. Events that code makes are untrusted, and hold on to it. */
function aPress(): Event {
  const event = new Event('pointerdown');
  return Object.defineProperty(event, 'isTrusted', { value: true });
}
