import { addDays, dayOf } from '../../lib/core/week/day.ts';
import { sampleLedger } from '../start/sample-ledger.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';
import type { Scene } from './scene.ts';
import { type PicturedWork, pictureWork } from './tasks.ts';

const review = { name: 'Code review', ratio: 0.7 } as const;
const works: readonly PicturedWork[] = [
  { ...review, tasks: 24, blocks: 12 },
  { name: 'Documentation', tasks: 48, ratio: 0.6 },
  { name: 'Incident triage', tasks: 15, blocks: 12, ratio: 0.9 },
  { name: 'Answering questions of colleagues in other departments', tasks: 24, blocks: 12, ratio: 0.97 },
  { name: 'Release notes', tasks: 24, blocks: 12, ratio: 1.8 },
];

/** Twelve weeks in which genuine sessions fed the first three workflows; the last one is put away. */
function measured(now: number): Partial<LedgerRows> {
  const { workflows, ...worked } = pictureWork(works, now);
  const { sessions = [], tools = [] } = sampleLedger(now, 'UTC');
  return {
    ...worked,
    tools,
    workflows: workflows.map((workflow, index) =>
      index === works.length - 1 ? { ...workflow, archivedAt: now } : workflow,
    ),
    sessions: sessions.map((session, index) =>
      session.verdict === 'genuine' ? { ...session, workflowId: workflows[index % 4]?.id } : session,
    ),
  };
}

const entry = "document.querySelector('.entry') && document.querySelector('.import')";

/** What is said of tools in workflows, and what is written down of tasks. */
export const verdictScenes: readonly Scene[] = [
  {
    name: 'review-verdicts',
    page: 'review',
    rows: measured,
    shows: "document.querySelector('.workflow-verdicts') && document.querySelector('.files')",
    isPrinted: true,
    act: async (page) => {
      await page.click('.week-nav > button');
      await page.waitFor("document.querySelectorAll('.workflow-verdicts > section').length === 5");
      await page.click('.answered > summary');
      await page.click('.answered details summary', { text: 'for' });
      await page.waitFor("document.querySelector('.fed-workflow')");
    },
  },
  {
    name: 'helps-entry',
    page: 'helps',
    rows: (now) => {
      const { tasks, ...rows } = pictureWork([{ ...review, tasks: 5 }], now);
      const day = addDays(dayOf(now, 'UTC'), -3);
      const byHand = tasks.map((task, nth) => ({
        ...task,
        id: `by hand ${nth}`,
        day,
        source: 'entered' as const,
      }));
      return { ...rows, tasks: [...tasks, ...byHand] };
    },
    shows: entry,
    act: async (page) => {
      await page.click('.entry > details > summary');
      await page.focus('.entry [name=time]');
      await page.type('long\n');
      await page.waitFor("document.querySelectorAll('.entry .fault:not(:empty)').length === 2");
      await page.click('.entered-tasks > summary');
      await page.click('.entered-tasks button');
      await page.waitFor("document.querySelectorAll('.entered-tasks li').length === 4");
    },
  },
];
