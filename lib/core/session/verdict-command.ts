import { type Verdict, verdicts } from './session.ts';

const prefix = 'verdict-';

/** The name of the command that gives a verdict, as the manifest has it. */
export const commandOf = (verdict: Verdict): string => `${prefix}${verdict}`;

/** The verdict that a command gives; undefined for one that gives none. */
export const verdictOf = (command: string): Verdict | undefined =>
  verdicts.find((verdict) => commandOf(verdict) === command);

/** The name of the command that takes back what the last one gave. */
export const takeBackCommand = 'take-back';
