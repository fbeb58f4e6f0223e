import type { PermissionAnswer } from './driven-browser.ts';
import type { Marionette } from './marionette.ts';
import { pollUntil } from './poll-until.ts';

const patienceMs = 20_000;

/** Presses a button once the prompt has been painted, and says whether it did. */
const pressWhenOpen = `
  const prompt = window.document.getElementById('addon-webext-permissions-notification');
  const panel = prompt?.closest('panel');
  if (panel?.state !== 'open' || prompt.hidden) return false;
  prompt.querySelector(arguments[0]).click();
  return true;`;

const isOpen = `
  const prompt = window.document.getElementById('addon-webext-permissions-notification');
  return prompt?.closest('panel')?.state === 'open';`;

/** Waits for Firefox's permission prompt, presses a button and waits for it to be gone; throws when none comes. */
export async function answerFirefoxPrompt(marionette: Marionette, answer: PermissionAnswer): Promise<void> {
  const button =
    answer === 'allow' ? '.popup-notification-primary-button' : '.popup-notification-secondary-button';
  const pressed = await pollUntil(() => marionette.inChrome<boolean>(pressWhenOpen, [button]), patienceMs);
  if (!pressed)
    throw new Error(
      `No permission prompt came up within ${patienceMs} ms. Ask for it in a click on a page of the extension.`,
    );

  const gone = await pollUntil(async () => !(await marionette.inChrome<boolean>(isOpen)), patienceMs);
  if (!gone) throw new Error(`The permission prompt is still open ${patienceMs} ms after it was answered.`);
}
