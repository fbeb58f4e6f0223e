import { allowedTools, healthRow, toolRows } from './pictured-tools.ts';
import type { Scene } from './scene.ts';
import { waitingOnes } from './sessions.ts';

const hour = 3_600_000;
const page = 'popup';
const watched = toolRows(allowedTools, 'watched');
const waits = "document.querySelector('.waiting li.chosen')";

const waiting = (count: number) => (now: number) => ({
  tools: watched,
  sessions: waitingOnes(count, now),
  health: [healthRow('chatgpt', 'works', now)],
});

/** The popup in every state. */
export const popupScenes: readonly Scene[] = [
  { name: 'popup-first', page, rows: () => ({}), shows: "document.querySelector('.nothing button')" },
  { name: 'popup-nothing-waits', page, rows: waiting(0), shows: "document.querySelector('.nothing')" },
  { name: 'popup-one', page, rows: waiting(1), shows: waits },
  { name: 'popup-twelve', page, rows: waiting(12), shows: waits },
  { name: 'popup-500', page, rows: waiting(500), shows: waits },
  {
    name: 'popup-answered',
    page,
    rows: waiting(5),
    shows: waits,
    act: (popup) =>
      popup
        .press('1')
        .then(() => popup.waitFor("document.querySelector('.undo-bar button')"))
        .then(() => undefined),
  },
  {
    name: 'popup-several',
    page,
    rows: waiting(5),
    shows: waits,
    act: async (popup) => {
      await popup.click('.row-actions button');
      await popup.click('.session-tick input');
      await popup.click('.session-tick input', { last: true });
    },
  },
  {
    name: 'popup-offered',
    page,
    rows: (now) => ({ ...waiting(2)(now), tools: toolRows(['chatgpt', 'gemini'], 'watched') }),
    shows: "document.querySelector('.site.offered')",
    after: 'https://claude.ai/',
    act: (popup) => popup.click('.site.offered summary'),
  },
  {
    name: 'popup-paused',
    page,
    rows: (now) => ({
      ...waiting(1)(now),
      meta: [
        {
          key: 'deletions',
          value: [
            { toolId: undefined, from: now - 60_000, to: now + hour, deletedAt: now - 60_000, isPause: true },
          ],
        },
      ],
    }),
    shows: "document.querySelector('.paused')",
  },
  {
    name: 'popup-flooded',
    page,
    rows: (now) => ({
      ...waiting(1)(now),
      health: [
        {
          ...healthRow('chatgpt', 'works', now),
          flow: { since: now - hour, taken: 6_000, dropped: 14_250, droppedAt: now - 60_000 },
        },
      ],
    }),
    shows: "document.querySelector('.flood')",
  },
  {
    name: 'popup-unhealthy',
    page,
    rows: (now) => ({ ...waiting(1)(now), health: [healthRow('chatgpt', 'no_prompts', now)] }),
    shows: "document.querySelector('.no_prompts')",
  },
  {
    name: 'popup-read-only',
    page,
    rows: (now) => ({ ...waiting(3)(now), meta: [{ key: 'schemaVersion', value: 999 }] }),
    shows: "document.querySelector('.notice')",
  },
];
