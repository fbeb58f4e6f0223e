import type { Count } from './stage.ts';

/** What one stage came to, and how long it took. */
export interface Result extends Count {
  readonly name: string;
  readonly seconds: number;
}

/** Gives the table of all stages, and as its last line the sum of them. */
export function summary(results: readonly Result[]): string {
  const rows = results.map(({ name, passed, failed, seconds }) => [
    name,
    String(passed),
    String(failed),
    seconds.toFixed(1),
  ]);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return [
    '',
    row(['stage', 'passed', 'failed', 'seconds']),
    ...rows.map(row),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

function row([name = '', ...numbers]: readonly string[]): string {
  return name.padEnd(15) + numbers.map((number) => number.padStart(9)).join('');
}
