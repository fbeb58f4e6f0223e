import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showFailure } from '@/entrypoints/background/show-failure.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { aBrowser } from '../../browser/a-browser.ts';

const mostKept = 5_000;

beforeEach(() => {
  aBrowser();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

const fill = (count: number): Promise<void> =>
  fakeBrowser.storage.local.set(
    Object.fromEntries(
      Array.from({ length: count }, (_, nth) => [`o:${String(nth).padStart(5, '0')}`, { at: count - nth }]),
    ),
  );
const waiting = async (): Promise<string[]> => Object.keys(await fakeBrowser.storage.local.get(null)).sort();

it.each([
  ['newer', new NewerLedgerError(9)],
  ['full', new DOMException('no room', 'QuotaExceededError')],
  ['damaged', new DOMException('Internal error', 'UnknownError')],
])('shows on the badge that nothing is recorded, and why: %s', async (trouble, failure) => {
  await showFailure(failure);

  expect(await fakeBrowser.action.getBadgeText({})).toBe('!');
  expect(await fakeBrowser.action.getTitle({})).toBe(`badge_${trouble}`);
});

it('leaves the badge alone when the ledger is not at fault', async () => {
  await fakeBrowser.action.setBadgeText({ text: '7' });

  await showFailure(new Error('No tab with id: 7'));

  expect(await fakeBrowser.action.getBadgeText({})).toBe('7');
});

it('keeps what waits in the outbox', async () => {
  await fill(mostKept);

  await showFailure(new NewerLedgerError(9));

  expect(await waiting()).toHaveLength(mostKept);
});

it('keeps the newest where the outbox would grow for ever, and nothing but the outbox is touched', async () => {
  await fill(mostKept + 3);
  await fakeBrowser.storage.local.set({ settings: 'kept' });

  await showFailure(new NewerLedgerError(9));

  const left = await waiting();
  expect(left).toHaveLength(mostKept + 1);
  expect(left).toContain('settings');
  // The highest numbers are the oldest.
  expect(left).toContain('o:00000');
  expect(left).not.toContain(`o:0${mostKept}`);
});
