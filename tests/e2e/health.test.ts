import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldHealth, type Health, type HealthSignal } from '../../lib/core/health/health.ts';
import type { HealthState } from '../../lib/core/health/judge-health.ts';
import { versionOf } from '../../lib/core/tool/version-of.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { fillLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const minute = 60_000;
const begin = Date.parse('2026-11-18T12:00:00Z');

const tools = [
  { id: 'chatgpt', name: 'ChatGPT', state: 'works' },
  { id: 'claude', name: 'Claude', state: 'learning' },
  { id: 'deepseek', name: 'DeepSeek', state: 'no_answers' },
  { id: 'gemini', name: 'Gemini', state: 'no_prompts' },
  { id: 'perplexity', name: 'Perplexity', state: 'silent' },
] as const;

/** What was seen on a site, by minutes. */
const seen: Record<HealthState, readonly (readonly [number, HealthSignal['kind'], number?])[]> = {
  learning: [[0, 'prompt']],
  works: [
    [0, 'prompt'],
    [1, 'answer'],
  ],
  no_answers: [0, 4, 8, 12, 16].map((at) => [at, 'prompt'] as const),
  no_prompts: [0, 4, 8, 12, 16].map((at) => [at, 'implied'] as const),
  silent: [[0, 'attention', 40]],
};

const sentences: Record<HealthState, (name: string) => readonly string[]> = {
  learning: (name) => [`${name} is being watched. Too little was seen yet to say how well that works.`],
  works: (name) => [`${name} is watched and works.`],
  no_answers: (name) => [
    `Prompts on ${name} are counted, their answers are not seen.`,
    'The counts of prompts stay right. Reload its page; if that changes nothing, answers stay unseen until Assay is updated.',
  ],
  no_prompts: (name) => [
    `Answers come on ${name}, but no prompts are seen.`,
    'If you only had answers made anew or picked suggestions, all is well. If you wrote prompts, reload its page; if that changes nothing, its counts are too low until Assay is updated.',
  ],
  silent: (name) => [
    `Nothing was seen on ${name} in 40 minutes of use.`,
    'If you only read there, all is well. If you sent prompts, reload its page; if that changes nothing, they stay uncounted until Assay is updated.',
  ],
};

const states = Object.keys(seen) as HealthState[];

/** The row of a tool whose site is in a state, as it was learned under a word of the catalogue. */
function learned(toolId: string, state: HealthState, word = versionOf(toolId)): Health {
  const signals = seen[state].map(([minutes, kind, forMinutes = 0]) => ({
    toolId,
    kind,
    at: begin + minutes * minute,
    forMs: forMinutes * minute,
  }));
  return signals.reduce<Health | undefined>(
    (known, one) => foldHealth(known, one, word),
    undefined,
  ) as Health;
}

describe.each(browserNames)('How each site is doing, in %s', (name) => {
  let visit: Visit;
  let settings: Page;
  let popup: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    settings = await visit.browser.open(visit.own('options'));
    for (const tool of tools) await settings.click('.ticks label', { text: tool.name });
    await settings.click('.tool-chooser > button.primary');
    if (name === 'firefox') await visit.browser.answerPermissionPrompt('allow');
    await settings.waitFor(`document.querySelectorAll('.watched-tools li').length === ${tools.length}`);
    await visit.browser.open('https://chatgpt.com/');
    popup = await visit.browser.open(visit.own('popup'));
  });
  afterAll(() => visit?.clear());

  const showWith = async (page: Page, health: readonly Health[]): Promise<void> => {
    await fillLedger(page, { health });
    await page.reload();
    await page.waitFor("document.querySelector('.health')");
  };

  it('says of a site on which nothing was seen only that it is watched', async () => {
    await popup.waitFor("document.querySelector('.health')");

    expect(await shown(popup)).toEqual([sentences.learning('ChatGPT')]);
  });

  it.each(states)('says "%s" in the popup for the site of the current tab', async (state) => {
    await showWith(popup, [learned('chatgpt', state), learned('claude', 'no_answers')]);

    expect(await shown(popup)).toEqual([sentences[state]('ChatGPT')]);
    expect(await popup.text('.site.watched button')).toBe('Stop watching');
  });

  it('learns anew when the catalogue has another word', async () => {
    await showWith(popup, [learned('chatgpt', 'no_prompts', 'another word')]);

    expect(await shown(popup)).toEqual([sentences.learning('ChatGPT')]);
  });

  it('says it in the settings for every watched tool', async () => {
    await showWith(
      settings,
      tools.map(({ id, state }) => learned(id, state)),
    );

    const said = (await shown(settings)).map((lines) =>
      lines.filter((line) => !line.startsWith('Known to be missed')),
    );
    expect(said).toEqual(tools.map((tool) => sentences[tool.state](tool.name)));
  });

  it.each(['light', 'dark'] as const)(
    'gives the accessibility checker nothing to find, %s',
    async (scheme) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await visit.browser.setColorScheme(scheme);
      for (const state of states) {
        await showWith(popup, [learned('chatgpt', state)]);
        expect([state, await violations(popup, axe)]).toEqual([state, []]);
      }
      await showWith(
        settings,
        tools.map(({ id, state }) => learned(id, state)),
      );
      expect(await violations(settings, axe)).toEqual([]);
    },
  );
});

/** What is said of each site, paragraph by paragraph, without the buttons. */
function shown(page: Page): Promise<string[][]> {
  return page.evaluate(`return [...document.querySelectorAll('.health')].map((health) =>
    [...health.querySelectorAll('p')].map((paragraph) => {
      const words = paragraph.cloneNode(true);
      for (const button of words.querySelectorAll('button')) button.remove();
      return words.textContent.trim();
    }));`);
}

function violations(page: Page, axe: string): Promise<string[][]> {
  return page.evaluate(`${axe}
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);
}
