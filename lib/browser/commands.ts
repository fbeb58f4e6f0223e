import { browser } from 'wxt/browser';
import { type Verdict, verdicts } from '../core/session/session.ts';
import { commandOf, takeBackCommand, verdictOf } from '../core/session/verdict-command.ts';
import { type TaskCommand, taskCommands } from '../core/task/task-command.ts';

/** A command that the user can set a key for in the browser. */
export interface Command {
  /** `_execute_action` opens the popup. */
  readonly name: string;
  /** Empty where no key is set. */
  readonly shortcut: string;
}

/** Calls back when the user presses the key of a verdict. */
export function onVerdictCommand(listen: (verdict: Verdict) => void): void {
  browser.commands.onCommand.addListener((name) => {
    const verdict = verdictOf(name);
    if (verdict !== undefined) listen(verdict);
  });
}

/** Calls back when the user presses the key that takes the last verdict back. */
export function onTakeBackCommand(listen: () => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === takeBackCommand) listen();
  });
}

/** Calls back when the user presses the key of a command that goes for tasks. */
export function onTaskCommand(listen: (command: TaskCommand) => void): void {
  browser.commands.onCommand.addListener((name) => {
    const command = taskCommands.find((one) => one === name);
    if (command !== undefined) listen(command);
  });
}

/** All commands with the keys that are set, in the order of the manifest. */
export async function allCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  // Browsers give them by the alphabet.
  const names = ['_execute_action', ...verdicts.map(commandOf), takeBackCommand, ...taskCommands] as string[];
  commands.sort(({ name: one = '' }, { name: other = '' }) => names.indexOf(one) - names.indexOf(other));
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Shows where the browser lets people set keys. */
export async function showShortcutSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as {
    readonly openShortcutSettings?: () => Promise<void>;
  };
  if (openShortcutSettings !== undefined) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
