import type { Line } from './compare.ts';
import { signals } from './tally.ts';

/** The least recall and the least precision of every signal but prompts, which are to be exact. */
const leastShare = 0.98;

/**
 * Says what is not as it has to be, in sentences; empty when all is well.
 *
 * @param streamless the front ends whose answers come by no request of their own (a WebSocket, a model in the page):
 *   prompts that no composer shows cannot be seen there, nor their answers, which is no fault
 */
export function judge(all: readonly Line[], streamless: ReadonlySet<string>): string[] {
  const lines = all.filter((line) => line.signal !== 'implied' || !streamless.has(line.name)).map(forgive);
  function forgive(line: Line): Line {
    if (!streamless.has(line.name) || line.signal === 'prompts') return line;
    const implied = all.find(
      ({ name, browser, signal }) => name === line.name && browser === line.browser && signal === 'implied',
    );
    return { ...line, missed: Math.max(0, line.missed - (implied?.missed ?? 0)) };
  }

  const browsers = [...new Set(lines.map(({ browser }) => browser))];
  return browsers.flatMap((browser) =>
    signals.flatMap((signal) => {
      const ofSignal = lines.filter((line) => line.browser === browser && line.signal === signal);
      const wrong = ofSignal.filter(({ missed, extra }) => missed + extra > 0);
      const where = wrong.map(({ name }) => name).join(', ');
      if (signal === 'prompts')
        return wrong.length > 0 ? [`${browser}: prompts are not exact on ${where}`] : [];

      const { recall, precision } = sharesOf(ofSignal);
      if (recall >= leastShare && precision >= leastShare) return [];
      return [
        `${browser}: ${signal} have recall ${recall.toFixed(3)} and precision ${precision.toFixed(3)}: ${where}`,
      ];
    }),
  );
}

/** Recall and precision over several lines. */
export function sharesOf(lines: readonly Line[]): { readonly recall: number; readonly precision: number } {
  const sum = (key: 'done' | 'counted' | 'missed' | 'extra'): number =>
    lines.reduce((total, line) => total + line[key], 0);
  const share = (wrong: number, all: number): number => (all === 0 ? 1 : 1 - wrong / all);
  return {
    recall: share(sum('missed'), sum('done')),
    precision: share(sum('extra'), sum('counted')),
  };
}
