import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openShadowRoot } from '@/lib/browser/open-shadow-root.ts';

const root = { activeElement: null } as unknown as ShadowRoot;
const element = (inFirefox?: ShadowRoot): HTMLElement =>
  ({ openOrClosedShadowRoot: inFirefox }) as unknown as HTMLElement;

// What a build sets as a boolean is a word here, and the word 'false' would be true.
beforeEach(() => {
  vi.stubEnv('FIREFOX', '');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

it('asks Chromium by its name for it', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours' }, dom: { openOrClosedShadowRoot: () => root } });

  expect(openShadowRoot(element())).toBe(root);
});

it('asks Firefox by its name for it', () => {
  vi.stubEnv('FIREFOX', 'true');
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } });

  expect(openShadowRoot(element(root))).toBe(root);
});

it('opens none where the browser has no way to', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } });

  expect(openShadowRoot(element(root))).toBeUndefined();
});

it('as an orphan asks nothing, since Chromium throws then', () => {
  const ask = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.stubGlobal('chrome', { runtime: {}, dom: { openOrClosedShadowRoot: ask } });

  expect(openShadowRoot(element())).toBeUndefined();
  expect(ask).not.toHaveBeenCalled();
});
