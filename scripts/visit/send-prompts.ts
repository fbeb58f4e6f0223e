import { type FrontEnd, matchesOf } from '../../tests/front-ends/front-ends.ts';
import type { Page } from '../browsers/page.ts';

/** How a prompt is sent: typed and then the key that sends or the button, or pasted and then the key. */
export type Method = 'key' | 'button' | 'paste';

/** What a chat page has to have for prompts to be sent on it. */
export type Sender = Pick<FrontEnd, 'composer' | 'sendButton' | 'sendKey' | 'answered'>;

interface Sending {
  readonly frontEnd: Sender;
  /** What to type, each as one prompt. */
  readonly prompts: readonly string[];
  readonly methodOf: (index: number) => Method;
  /** Called right after the gesture of each prompt. */
  readonly afterGesture?: (index: number) => Promise<void>;
}

/**
 * Sends prompts on a chat page as a person does, and waits for the answer to each.
 *
 * @param page shows the chat page
 */
export async function sendPrompts(page: Page, sending: Sending): Promise<void> {
  const { frontEnd, prompts, methodOf, afterGesture } = sending;
  await page.waitFor(`${matchesOf(frontEnd.composer)}.length > 0`);
  for (const [index, prompt] of prompts.entries()) {
    const answeredBefore = await page.evaluate<number>(`return ${frontEnd.answered};`);
    await page.focus(frontEnd.composer);
    await page.type(prompt);
    await send(page, frontEnd, methodOf(index));
    await afterGesture?.(index);
    await page.waitFor(`${frontEnd.answered} > ${answeredBefore}`, 15_000);
  }
}

async function send(page: Page, frontEnd: Sender, method: Method): Promise<void> {
  if (method === 'paste') await pasteWhatIsWritten(page);
  if (method === 'button') await page.click(frontEnd.sendButton);
  else await page.press(frontEnd.sendKey ?? 'Enter');
}

/** Cuts what stands in the composer and pastes it: the clipboard holds it then, whatever it held before. */
async function pasteWhatIsWritten(page: Page): Promise<void> {
  for (const chord of ['Control+a', 'Control+x', 'Control+v']) {
    await page.press(chord);
    await page.untilDrawn();
  }
}
