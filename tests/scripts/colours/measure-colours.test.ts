import { describe, expect, it } from 'vitest';
import { contrast, distance, readColour, seenBy } from '../../../scripts/colours/colour.ts';
import { measureContrasts, measureDistances } from '../../../scripts/colours/measure-colours.ts';

describe('The colours', () => {
  it.each(measureContrasts())('$theme: $pair has enough contrast', (row) => {
    expect(row.contrast).toBeGreaterThanOrEqual(row.least);
  });

  it.each(measureDistances())('$theme: $alike, the most alike, are far apart for $sight', (row) => {
    expect(row.distance).toBeGreaterThanOrEqual(12);
  });
});

describe('The measures', () => {
  const [black, white, red, green] = ['#000000', '#ffffff', '#ff0000', '#00ff00'].map(readColour) as [
    ReturnType<typeof readColour>,
    ReturnType<typeof readColour>,
    ReturnType<typeof readColour>,
    ReturnType<typeof readColour>,
  ];

  it('know the contrast of black on white, and of a grey that is known to just do', () => {
    expect(contrast(black, white)).toBeCloseTo(21, 5);
    expect(contrast(readColour('#767676'), white)).toBeCloseTo(4.54, 2);
  });

  it('know that white is as far from black as can be, and from itself not at all', () => {
    expect(distance(black, white)).toBeCloseTo(100, 1);
    expect(distance(white, white)).toBe(0);
  });

  it('leave grey as it is for everyone, and bring red and green together for those who lack red or green', () => {
    for (const sight of ['protan', 'deutan', 'tritan'] as const)
      expect(distance(white, seenBy(sight, white))).toBeLessThan(0.5);
    for (const sight of ['protan', 'deutan'] as const)
      expect(distance(seenBy(sight, red), seenBy(sight, green))).toBeLessThan(distance(red, green));
  });
});
