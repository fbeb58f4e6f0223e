import { expect, it } from 'vitest';
import { isCopyControl } from '@/lib/page/is-copy-control.ts';

it.each([
  'Copy',
  'Copy code',
  'copied!',
  'Copier',
  'Copiar',
  'Copia',
  'Kopieren',
  'Kopyala',
  'Kopiuj',
  'Копировать',
  '复制',
  'コピー',
  '복사',
])('knows a control called %s', (label) => {
  expect(isCopyControl(aControl(label))).toBe(true);
});

it.each([
  ['its label for screen readers', '<button aria-label="Copy message"></button>'],
  ['its tooltip', '<div role="button" title="In die Zwischenablage kopieren"></div>'],
  ['a test id', '<button data-testid="copy-turn-action-button"></button>'],
  ['a class', '<a class="btn-copy"></a>'],
  ['the icon drawn in it', '<button><svg><use href="#icon-clipboard"/></svg></button>'],
])('knows a control by %s', (_, outerHTML) => {
  expect(isCopyControl(aControl('', outerHTML))).toBe(true);
});

it.each([
  ['copy-button', true],
  ['p', false],
])('looks at what it stands in, too: %s', (localName, isOne) => {
  const control = { ...aControl('', '<button></button>'), parentElement: { localName } } as Element;

  expect(isCopyControl(control)).toBe(isOne);
});

it.each([
  ['a link', aControl('Copy link')],
  ['a link, in the label alone', aControl('', '<button aria-label="Copy the link"></button>')],
  ['an address', aControl('Copy URL')],
  ['an address, by its id', aControl('', '<button data-testid="copy-share-url"></button>')],
])('does not count copying %s', (_, control) => {
  expect(isCopyControl(control)).toBe(false);
});

it.each(['Send', 'Retry', 'Share', 'Copyright 2026', 'COPYRIGHT', 'Copilot', 'Ask Copilot', '', '送信'])(
  'does not take a control called "%s" for one',
  (label) => {
    expect(isCopyControl(aControl(label))).toBe(false);
  },
);

it('does not look at a control with as many words as a sentence', () => {
  expect(isCopyControl(aControl('How do I copy a list in Python?'))).toBe(false);
  expect(isCopyControl(aControl('x'.repeat(25), '<button class="copy"></button>'))).toBe(false);
  expect(isCopyControl(aControl('x'.repeat(24), '<button class="copy"></button>'))).toBe(true);
});

it('does not mind the white space around a label', () => {
  expect(isCopyControl(aControl(`\n${' '.repeat(40)}Copy${' '.repeat(40)}\n`))).toBe(true);
});

function aControl(textContent: string, outerHTML = `<button>${textContent}</button>`): Element {
  return { textContent, outerHTML } as Element;
}
