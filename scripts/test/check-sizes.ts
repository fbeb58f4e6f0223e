import { measureSizes } from '../sizes/measure-sizes.ts';
import type { Count } from './stage.ts';

/** Checks that what has a budget keeps to it, and counts each. */
export async function checkSizes(): Promise<Count> {
  const checked = (await measureSizes()).filter(({ budget }) => budget !== undefined);
  let passed = 0;
  for (const { name, browser, gzip, budget = 0 } of checked) {
    console.log(`${name} in ${browser}: ${gzip} bytes of gzip, ${budget} allowed`);
    if (gzip <= budget) passed += 1;
  }
  return { passed, failed: checked.length - passed };
}
