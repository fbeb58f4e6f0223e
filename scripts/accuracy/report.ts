import type { Comparison } from './compare.ts';
import { sharesOf } from './judge.ts';
import { signals } from './tally.ts';

/** Prints for each front end what was done and what was counted, and names what was missed or is too much. */
export function printReport(comparisons: readonly Comparison[]): void {
  for (const browser of new Set(comparisons.map((one) => one.browser))) {
    const ofBrowser = comparisons.filter((one) => one.browser === browser);
    const names = [...new Set(ofBrowser.map(({ name }) => name))];
    const rows = names.map((name) => [name, ...cellsOf(ofBrowser.filter((one) => one.name === name))]);
    console.log(`\n${browser}: counted of done, on ${names.length} front ends\n`);
    print([
      ['front end', ...signals],
      ...rows,
      ['recall', ...shares(ofBrowser, 'recall')],
      ['precision', ...shares(ofBrowser, 'precision')],
    ]);
    for (const line of ofBrowser.filter(({ missed, extra }) => missed + extra > 0))
      console.log(`  ${nameWrong(line)}`);
  }
}

function cellsOf(comparisons: readonly Comparison[]): string[] {
  return signals.map((signal) => {
    const found = comparisons.find((one) => one.signal === signal);
    return found === undefined || found.done + found.counted === 0
      ? '-'
      : `${found.counted} of ${found.done}`;
  });
}

function shares(comparisons: readonly Comparison[], share: 'recall' | 'precision'): string[] {
  return signals.map((signal) =>
    sharesOf(comparisons.filter((one) => one.signal === signal))[share].toFixed(3),
  );
}

function nameWrong({ name, signal, missedDeeds, extra }: Comparison): string {
  const missed = missedDeeds.length > 0 ? [`missed ${missedDeeds.join(', ')}`] : [];
  const more = extra > 0 ? [`${extra} too many`] : [];
  return `${name}, ${signal}: ${[...missed, ...more].join('; ')}`;
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)),
    [],
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
