import { join } from 'node:path';
import { startChromium } from '../browsers/chromium.ts';
import { readLedger } from '../visit/ledger-in-browser.ts';
import type { TargetInfo } from './bare-chromium.ts';
import type { Arena, Contestant } from './contestant.ts';
import { receiveAnswer, sendPrompt } from './phases.ts';
import { watchSleep } from './watch-sleep.ts';
import { withContestants } from './with-contestants.ts';

/**
 * Measures when Assay's worker sleeps after a prompt was answered, the chat page still open. Nobody is attached to
 * the worker meanwhile, since that would keep it awake.
 *
 * @param forS how long it is watched, in seconds
 * @returns seconds from the end of the answer
 * @throws Error when the prompt was not counted, or the worker never ran
 */
export async function measureSleepInChromium(arena: Arena, forS: number): Promise<number> {
  const { seconds, profile } = await withContestants(['assay'], arena, async ({ assay }) => {
    await assay.tab.focusComposer();
    await assay.tab.type('what does the plan say');
    await sendPrompt(assay.tab);
    await receiveAnswer(assay.tab);
    if (!(await isAwake(assay))) throw new Error('The worker did not run after a prompt.');
    return { seconds: await watchSleep(() => isAwake(assay), forS), profile: assay.profile };
  });
  await expectCounted(arena, profile);
  return seconds;
}

async function isAwake({ devTools, origin }: Contestant): Promise<boolean> {
  const { targetInfos } = await devTools.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
  return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`));
}

async function expectCounted({ assay }: Arena, profile: string): Promise<void> {
  const browser = await startChromium({
    extension: assay,
    profile,
    downloads: join(profile, 'saved'),
    headless: true,
  });
  try {
    const { signals } = await readLedger(await browser.open(`${browser.extensionOrigin}/welcome.html`));
    if (!signals.some(({ kind }) => kind === 'prompt')) throw new Error('The prompt was not counted.');
  } finally {
    await browser.close();
  }
}
