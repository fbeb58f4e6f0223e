import { afterEach, expect, it, vi } from 'vitest';
import { openShadowRoot } from '@/lib/browser/open-shadow-root.ts';

const root = { activeElement: null } as unknown as ShadowRoot;
const element = (inFirefox?: ShadowRoot): HTMLElement =>
  ({ openOrClosedShadowRoot: inFirefox }) as unknown as HTMLElement;

afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks Chromium by its name for it', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours' }, dom: { openOrClosedShadowRoot: () => root } });

  expect(openShadowRoot(element())).toBe(root);
});

it('asks Firefox by its name for it', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } });

  expect(openShadowRoot(element(root))).toBe(root);
});

it('as an orphan asks nothing, since Chromium throws then', () => {
  const ask = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.stubGlobal('chrome', { runtime: {}, dom: { openOrClosedShadowRoot: ask } });

  expect(openShadowRoot(element())).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});
