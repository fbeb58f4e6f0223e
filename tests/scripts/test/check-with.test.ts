import { expect, it, vi } from 'vitest';
import { checkInPairs, checkWith } from '@/scripts/test/check-with.ts';

const good = ['--version'];
const bad = ['no-such-command'];

it('counts the runs that end well and those that do not, one by one or two at a time', async () => {
  for (const out of ['log', 'error'] as const) vi.spyOn(console, out).mockImplementation(() => undefined);
  for (const out of ['stdout', 'stderr'] as const) vi.spyOn(process[out], 'write').mockReturnValue(true);

  expect(await checkInPairs('biome', { one: good, two: good, three: bad, four: good })).toEqual({
    passed: 3,
    failed: 1,
  });
  expect(await checkWith('biome', [good, good])).toEqual({ passed: 2, failed: 0 });
});
