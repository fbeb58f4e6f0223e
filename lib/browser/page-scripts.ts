import { browser } from 'wxt/browser';
import { isWithinTool } from '../core/tool/catalogue.ts';
import { planRegistrations, type Registration } from '../core/tool/plan-registrations.ts';
import { patternOf, type Tool } from '../core/tool/tool.ts';

const scriptFile = '/watch.js' as const;
/** Goes before it on hosts that carry other things than the tool. */
const gateFile = '/gate.js' as const;

/**
 * Makes the page script registered for exactly these tools, and starts it in their open tabs where it was not
 * registered before. Safe to call at any time and as often as one likes: calls wait for each other.
 */
export function registerPageScripts(tools: readonly Tool[]): Promise<void> {
  return navigator.locks.request('assay:page-scripts', async () => {
    const registered = await browser.scripting.getRegisteredContentScripts();
    const wanted = tools.map(({ id, origins }) => ({
      id,
      matches: origins.map(patternOf),
    }));
    const plan = planRegistrations(
      wanted,
      registered.map(({ id, matches = [] }) => ({ id, matches })),
    );

    if (plan.remove.length > 0)
      await browser.scripting.unregisterContentScripts({
        ids: [...plan.remove],
      });
    if (plan.add.length === 0) return;
    await browser.scripting.registerContentScripts(plan.add.map(asContentScript));
    await Promise.all(plan.add.map(startInOpenTabs));
  });
}

function asContentScript({ id, matches }: Registration) {
  return {
    id,
    matches: [...matches],
    js: filesFor(id),
    // A chat may be embedded in another page; whose page that is, the browser says with each poke.
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
}

const filesFor = (toolId: string): (typeof gateFile | typeof scriptFile)[] =>
  isWithinTool(toolId, '') ? [scriptFile] : [gateFile, scriptFile];

async function startInOpenTabs({ id: toolId, matches }: Registration): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  // A tab that shows an error page, or was closed meanwhile, refuses; it gets the script when it loads again.
  await Promise.allSettled(
    tabs.map(({ id }) => {
      if (id === undefined) return undefined;
      return browser.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: filesFor(toolId),
        injectImmediately: true,
      });
    }),
  );
}
