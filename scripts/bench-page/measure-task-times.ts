import type { ChatTab } from './chat-tab.ts';
import { receiveAnswer, rest, sendPrompt, typePrompt } from './phases.ts';

/** What a page cost its main thread, in ms, and what it holds after an answer. */
export interface TaskTime {
  readonly typing: number;
  /** From the key that sends to the answer's last token. */
  readonly streaming: number;
  readonly idle: number;
  /** Bytes of the JavaScript heap, of the page and of what runs in it, when nothing is left to collect. */
  readonly heap: number;
  /** DOM nodes. */
  readonly nodes: number;
}

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

/**
 * Measures one round, without a trace, on pages loaded anew: typed on in turns, answered one after the other, idle all
 * at once. Gives what each page cost, in the same order.
 */
export async function measureTaskTimes(tabs: readonly ChatTab[]): Promise<TaskTime[]> {
  for (const tab of tabs) {
    await tab.load();
    await tab.focusComposer();
    await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  }
  const typing = await taskTimes(tabs, () => typePrompt(tabs));
  const streaming = await taskTimes(tabs, async () => {
    for (const tab of tabs) {
      await sendPrompt(tab);
      await receiveAnswer(tab);
    }
  });
  const idle = await taskTimes(tabs, async () => {
    await Promise.all(tabs.map(rest));
  });
  for (const tab of tabs) await tab.send('HeapProfiler.collectGarbage');
  const heap = await readMetrics(tabs, 'JSHeapUsedSize');
  const nodes = await readMetrics(tabs, 'Nodes');
  const of = (figures: readonly number[], index: number): number => figures[index] ?? Number.NaN;
  return tabs.map((_, index) => ({
    typing: of(typing, index),
    streaming: of(streaming, index),
    idle: of(idle, index),
    heap: of(heap, index),
    nodes: of(nodes, index),
  }));
}

/** How long each page's main thread was busy meanwhile, in ms of that thread. */
async function taskTimes(tabs: readonly ChatTab[], act: () => Promise<void>): Promise<number[]> {
  const before = await readMetrics(tabs, 'TaskDuration');
  await act();
  const after = await readMetrics(tabs, 'TaskDuration');
  return after.map((seconds, index) => (seconds - (before[index] ?? 0)) * 1_000);
}

function readMetrics(tabs: readonly ChatTab[], name: string): Promise<number[]> {
  return Promise.all(tabs.map((tab) => readMetric(tab, name)));
}

async function readMetric(tab: ChatTab, name: string): Promise<number> {
  const { metrics } = await tab.send<Metrics>('Performance.getMetrics');
  const metric = metrics.find((one) => one.name === name);
  if (metric === undefined) throw new Error(`Chromium has no metric called ${name}.`);
  return metric.value;
}
