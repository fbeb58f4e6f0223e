import { describe, expect, it } from 'vitest';
import { browsers, endToEndFiles, planLanes } from '@/scripts/test/lanes.ts';

describe('The lanes of the end-to-end tests', () => {
  const lanes = planLanes(endToEndFiles());

  it.each(browsers)('have each file once in %s', (browser) => {
    const files = lanes.filter((lane) => lane.browser === browser).flatMap((lane) => lane.files);
    // Firefox does not tell how much work a page makes.
    const left = browser === 'firefox' ? ['bench-page.test.ts'] : [];

    expect([...files, ...left].sort()).toEqual(endToEndFiles().sort());
  });

  it('have one of Firefox, which bears no other beside it', () => {
    expect(lanes.filter(({ browser }) => browser === 'firefox')).toHaveLength(1);
  });

  it('are none of them nearly empty', () => {
    for (const { files } of lanes) expect(files.length).toBeGreaterThan(5);
  });
});
