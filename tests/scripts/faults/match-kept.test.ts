import { describe, expect, it } from 'vitest';
import { matchKept } from '../../../scripts/faults/match-kept.ts';

describe('what was kept', () => {
  it('belongs to the prompt that is nearest in time, whatever the order', () => {
    expect(matchKept([1_000, 1_300, 1_600], [1_602, 999, 1_310])).toEqual([1, 1, 1]);
  });

  it('shows a loss and a duplicate, though the counts agree', () => {
    expect(matchKept([1_000, 1_300], [1_001, 1_002])).toEqual([2, 0]);
  });

  it('belongs to no prompt when none is near', () => {
    expect(matchKept([1_000], [1_101])).toEqual([0]);
    expect(matchKept([1_000], [1_100])).toEqual([1]);
  });
});
