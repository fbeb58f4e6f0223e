import { allowedTools, healthRow, toolRows } from './pictured-tools.ts';
import type { Scene } from './scene.ts';
import { waitingOnes } from './sessions.ts';

const chooses = "document.querySelector('.tool-chooser')";
const custom = 'http://assistant.intranet.test';

/** The welcome page and the settings in every state. */
export const pageScenes: readonly Scene[] = [
  { name: 'welcome', page: 'welcome', rows: () => ({}), shows: chooses },
  {
    name: 'welcome-chosen',
    page: 'welcome',
    rows: () => ({}),
    shows: chooses,
    act: async (welcome) => {
      for (const text of ['ChatGPT', 'Claude', 'Gemini']) await welcome.click('.ticks label', { text });
    },
  },
  {
    name: 'welcome-wrong-address',
    page: 'welcome',
    rows: () => ({}),
    shows: chooses,
    act: async (welcome) => {
      await welcome.focus('#custom-address');
      await welcome.type('*.example.com');
      await welcome.press('Enter');
      await welcome.waitFor("document.getElementById('custom-fault').textContent");
    },
  },
  {
    name: 'settings-fresh',
    page: 'options',
    rows: () => ({}),
    shows: "document.querySelector('.deletion')",
  },
  {
    name: 'settings-with-tools',
    page: 'options',
    rows: (now) => ({
      tools: toolRows([...allowedTools, custom], 'watched'),
      sessions: waitingOnes(12, now),
      health: [healthRow('chatgpt', 'works', now), healthRow('gemini', 'no_prompts', now)],
      meta: [{ key: 'backedUpAt', value: now - 9 * 86_400_000 }],
    }),
    shows: "document.querySelector('.watched-tools') && document.querySelector('.deletion')",
  },
  {
    name: 'settings-delete-everything',
    page: 'options',
    rows: (now) => ({ tools: toolRows(allowedTools, 'watched'), sessions: waitingOnes(12, now) }),
    shows: "document.querySelector('.deletion')",
    act: async (settings) => {
      await settings.click('.deletion > button.danger');
      await settings.waitFor("document.querySelector('dialog[open]')");
    },
  },
];
