import { type FrontEnd, matchesOf } from '../../tests/front-ends/front-ends.ts';
import type { Page } from '../browsers/page.ts';

/** How a prompt is sent. */
type Method = 'key' | 'button';

interface Sending {
  readonly frontEnd: FrontEnd;
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
    if (methodOf(index) === 'key') await page.press('Enter');
    else await page.click(frontEnd.sendButton);
    await afterGesture?.(index);
    await page.waitFor(`${frontEnd.answered} > ${answeredBefore}`, 15_000);
  }
}
