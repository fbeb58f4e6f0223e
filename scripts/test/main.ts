import { parseArgs } from 'node:util';
import type { Stage } from './stage.ts';
import { stages } from './stages.ts';
import { type Result, summary } from './summary.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const wanted = stages.map((beside) => beside.filter(({ name }) => values.only?.includes(name) ?? true));

const results: Result[] = [];
for (const beside of wanted)
  results.push(...(await Promise.all(beside.map((stage) => measure(stage, beside.length > 1)))));

console.log(summary(results));
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

/** A stage that cannot even be run counts as one failure. */
async function measure({ name, run }: Stage, isBeside: boolean): Promise<Result> {
  console.log(`\n== ${name} ==`);
  const startedAt = performance.now();
  const count = await run(isBeside).catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  return { name, ...count, seconds: (performance.now() - startedAt) / 1000 };
}
