import type { PermissionAnswer } from './driven-browser.ts';
import { pollUntil } from './poll-until.ts';
import type { VirtualDisplay } from './virtual-display.ts';

const patienceMs = 20_000;

/** The prompt's window bears the question as its title, in the words of the browser's language. */
const isPrompt = (title: string): boolean => /permission/i.test(title);

/**
 * Waits for Chromium's permission prompt, presses a button by its keys and waits for it to be gone. The focus is on
 * the button that refuses; the next one allows.
 *
 * @throws Error when none comes, or it does not go
 */
export async function answerChromiumPrompt(display: VirtualDisplay, answer: PermissionAnswer): Promise<void> {
  const isOpen = async (): Promise<boolean> => (await display.windows()).some(isPrompt);
  if (!(await pollUntil(isOpen, patienceMs)))
    throw new Error(
      `No permission prompt came up within ${patienceMs} ms. Ask for it in a click on a page of the extension.`,
    );

  await display.press(...(answer === 'allow' ? ['Tab', 'Return'] : ['Return']));
  const isGone = async (): Promise<boolean> => !(await isOpen());
  if (!(await pollUntil(isGone, patienceMs)))
    throw new Error(`The permission prompt is still open ${patienceMs} ms after it was answered.`);
}
