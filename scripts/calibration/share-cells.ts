import { ashamed, choosy, silent, type User, users } from './users.ts';

/** One situation that is lived through many times. */
export interface ShareCell {
  readonly user: User;
  readonly sessions: number;
  /** How many of the rest are asked, or all if they are fewer. */
  readonly asked: number;
  readonly share: number;
  /** The mean width that a simulation made beforehand found for the headline, where there is one. */
  readonly widthBefore?: number;
}

const allSessions = [15, 40, 160, 450];
const allAsked = [5, 15, 60];
const allShares = [0.05, 0.5, 0.95];

/** Each user with each number of sessions, of asked ones, and each share. */
const grid: readonly ShareCell[] = users.flatMap((user) =>
  allSessions.flatMap((sessions) =>
    allAsked.flatMap((asked) => allShares.map((share) => ({ user, sessions, asked, share }))),
  ),
);

/** A week, four weeks and a quarter for which the width to be expected is known. */
const known: readonly ShareCell[] = [
  { user: choosy, sessions: 35, asked: 8, share: 0.5, widthBefore: 0.35 },
  { user: choosy, sessions: 160, asked: 40, share: 0.5, widthBefore: 0.24 },
  { user: ashamed, sessions: 160, asked: 40, share: 0.5, widthBefore: 0.32 },
  { user: ashamed, sessions: 450, asked: 120, share: 0.5, widthBefore: 0.28 },
  { user: silent, sessions: 160, asked: 60, share: 0.5, widthBefore: 0.39 },
];

/** The cells with a known width first; a cell of the grid that is among them is not run twice. */
export const shareCells: readonly ShareCell[] = [
  ...known,
  ...grid.filter((cell) => !known.some((one) => nameOf(one) === nameOf(cell))),
];

/** What tells a cell from all others; also the seed of its chance. */
export function nameOf({ user, sessions, asked, share }: ShareCell): string {
  return `${user.name}, ${sessions} sessions, ${asked} asked, share ${share}`;
}
