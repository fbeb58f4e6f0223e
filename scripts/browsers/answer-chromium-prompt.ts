import type { PermissionAnswer } from './driven-browser.ts';
import { pollUntil } from './poll-until.ts';
import { type View, ViewsInspector } from './views-inspector.ts';

const patienceMs = 20_000;

/**
 * A press in the first half second of a prompt is taken for a slip, and so is every press within half a second of the
 * one before, taken or not.
 */
const pressAgainAfterMs = 1_000;

/** The classes of Chromium's question for permissions, and of its buttons. */
const prompt = 'ExtensionInstallDialogView';
const button = 'MdTextButton';

/**
 * Waits for Chromium's permission prompt, presses a button of it and waits for it to be gone.
 *
 * @param profile of a Chromium that was started so that its own windows can be inspected
 * @throws Error when no prompt comes, or it does not go
 */
export async function answerChromiumPrompt(profile: string, answer: PermissionAnswer): Promise<void> {
  const inspector = await ViewsInspector.connect(profile);
  try {
    const findWanted = (): Promise<View | undefined> => findButton(inspector, answer);
    if (!(await pollUntil(findWanted, patienceMs)))
      throw new Error(
        `No permission prompt came up within ${patienceMs} ms. Ask for it in a click on a page of the extension.`,
      );
    const isGone = async (): Promise<boolean> => (await findWanted()) === undefined;
    const pressAndSee = async (): Promise<boolean | undefined> => {
      const wanted = await findWanted();
      if (wanted !== undefined) await inspector.press(wanted);
      return pollUntil(isGone, pressAgainAfterMs);
    };
    if (!(await pollUntil(pressAndSee, patienceMs)))
      throw new Error(`The permission prompt is still open ${patienceMs} ms after it was answered.`);
  } finally {
    inspector.close();
  }
}

/** To refuse is what Chromium takes the Enter key for, on every system and in every language. */
async function findButton(inspector: ViewsInspector, answer: PermissionAnswer): Promise<View | undefined> {
  for (const view of await inspector.viewsIn(prompt, button)) {
    const isDefault = (await inspector.propertiesOf(view)).get('IsDefault');
    if (isDefault === String(answer === 'block')) return view;
  }
  return undefined;
}
