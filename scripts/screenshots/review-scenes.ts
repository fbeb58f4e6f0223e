import type { Session, Verdict } from '../../lib/core/session/session.ts';
import { catalogue } from '../../lib/core/tool/catalogue.ts';
import { addDays, dayOf } from '../../lib/core/week/day.ts';
import { weekOf } from '../../lib/core/week/week.ts';
import type { Page } from '../browsers/page.ts';
import { sampleLedger } from '../start/sample-ledger.ts';
import { allowedTools, healthRow, toolRows } from './pictured-tools.ts';
import type { Scene } from './scene.ts';
import { pictureSession, waitingOnes, weekOfSessions } from './sessions.ts';

const page = 'review';
const tools = toolRows(allowedTools, 'watched');
const verdicts: readonly Verdict[] = ['genuine', 'filler', 'genuine', 'exploring', 'genuine', 'personal'];
const drawn = "document.querySelector('.main-drawing') && document.querySelector('.files')";

/** The Monday of the week before this one, which is over. */
const lastMonday = (now: number): string => addDays(weekOf(dayOf(now, 'UTC')).monday, -7);
const toolOf = (index: number): string => allowedTools[index % allowedTools.length] ?? 'chatgpt';
const verdictOf = (index: number): Verdict => verdicts[index % verdicts.length] ?? 'genuine';

async function showWeekBefore(review: Page): Promise<void> {
  await review.click('.week-nav > button');
  await review.waitFor(drawn);
}

/** A week that is over, shown by a press on the button for the week before. */
function pastWeek(name: string, sessionsOf: (monday: string, now: number) => readonly Session[]): Scene {
  return {
    name: `review-${name}`,
    page,
    rows: (now) => ({ tools, sessions: sessionsOf(lastMonday(now), now) }),
    shows: "document.querySelector('.week-nav') && document.querySelector('.files')",
    act: showWeekBefore,
  };
}

const twentyTools = catalogue.slice(0, 20).map(({ id }) => id);

/** The weekly review and the files in every state. */
export const reviewScenes: readonly Scene[] = [
  { name: 'review-empty', page, rows: () => ({}), shows: "document.querySelector('.empty')" },
  {
    name: 'review-first-day',
    page,
    rows: (now) => ({ tools, sessions: waitingOnes(2, now) }),
    shows: "document.querySelector('.files') && document.querySelector('.headline, .empty')",
  },
  pastWeek('nothing-tagged', (monday) => weekOfSessions(monday, 18, (index) => ({ toolId: toolOf(index) }))),
  pastWeek('everything-tagged', (monday) =>
    weekOfSessions(monday, 24, (index) => ({ toolId: toolOf(index), verdict: verdictOf(index) })),
  ),
  pastWeek('half-tagged', (monday) =>
    weekOfSessions(monday, 24, (index) => ({
      toolId: toolOf(index),
      verdict: index % 2 === 0 ? verdictOf(index / 2) : 'untagged',
    })),
  ),
  pastWeek('one-tool', (monday) =>
    weekOfSessions(monday, 12, (index) => ({ verdict: index < 9 ? verdictOf(index) : 'untagged' })),
  ),
  {
    ...pastWeek('twenty-tools', () => []),
    isPrinted: true,
    rows: (now) => ({
      tools: toolRows(twentyTools, 'stopped'),
      sessions: weekOfSessions(lastMonday(now), 80, (index) => ({
        toolId: twentyTools[index % 20] ?? 'chatgpt',
        verdict: index % 3 === 0 ? 'untagged' : verdictOf(index),
      })),
    }),
  },
  pastWeek('500-sessions', (monday) =>
    weekOfSessions(monday, 500, (index) => ({
      toolId: toolOf(index),
      verdict: index % 4 === 0 ? 'untagged' : verdictOf(index),
    })),
  ),
  {
    name: 'review-week-in-progress',
    page,
    rows: (now) => ({
      tools,
      sessions: waitingOnes(9, now).map((one, index) =>
        index < 5 ? { ...one, verdict: verdictOf(index), verdictAt: now } : one,
      ),
    }),
    shows: drawn,
  },
  pastWeek('zone-change', (monday) =>
    weekOfSessions(monday, 15, (index) => ({
      zone: index < 6 ? 'Europe/Berlin' : 'America/Los_Angeles',
      verdict: index % 3 === 0 ? 'untagged' : verdictOf(index),
    })),
  ),
  {
    ...pastWeek('broken-site', () => []),
    rows: (now) => ({
      tools,
      sessions: weekOfSessions(lastMonday(now), 14, (index) => ({
        toolId: index % 2 === 0 ? 'chatgpt' : 'claude',
        verdict: verdictOf(index),
      })),
      health: [healthRow('chatgpt', 'works', now), healthRow('gemini', 'no_prompts', now - 8 * 86_400_000)],
    }),
  },
  {
    ...pastWeek('twelve-weeks', () => []),
    isPrinted: true,
    rows: (now) => sampleLedger(now, 'UTC'),
  },
  {
    ...pastWeek('files', () => []),
    rows: (now) => sampleLedger(now, 'UTC'),
    act: async (review) => {
      await showWeekBefore(review);
      for (const card of ['.unsafe', '.safe']) await review.click(`${card} > button`);
      await review.waitFor("document.querySelectorAll('.file-text').length === 2");
    },
  },
  {
    name: 'review-one-session',
    page,
    rows: (now) => ({ tools, sessions: [pictureSession(3, now - 5_400_000, { verdict: 'genuine' })] }),
    shows: "document.querySelector('.files') && document.querySelector('.headline, .empty')",
  },
];
