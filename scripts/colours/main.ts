import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureContrasts, measureDistances } from './measure-colours.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const contrasts = measureContrasts();
const distances = measureDistances();

console.log('Contrast (WCAG 2.2), least first:');
for (const { theme, pair, contrast, least } of contrasts.toSorted(
  (one, other) => one.contrast - other.contrast,
))
  console.log(`  ${contrast.toFixed(2).padStart(5)}  ${theme}: ${pair} (at least ${least})`);
console.log('\nThe two verdicts that look most alike (distance in Oklab, times 100):');
for (const { theme, sight, alike, distance } of distances)
  console.log(`  ${distance.toFixed(1).padStart(5)}  ${theme}, ${sight}: ${alike}`);
if (values.json !== undefined)
  await writeFile(values.json, `${JSON.stringify({ contrasts, distances }, undefined, 2)}\n`);
