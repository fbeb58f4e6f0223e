import type { Random } from './seeded-random.ts';

/** What is true of a session, and what its user would do about it. */
export interface Lived {
  readonly truth: 'genuine' | 'filler' | 'personal';
  /** Tags it before any coin is thrown. */
  readonly volunteers: boolean;
  /** Answers within a day when asked. */
  readonly answers: boolean;
  /** Tags it days later, asked or not, if it is still untagged. */
  readonly recalls: boolean;
  /** Sessions of one rush; only few of a rush are asked about at once, the others in the weekly review. */
  readonly rush: number;
}

/** A way to live, to tag and to answer. */
export interface User {
  readonly name: string;
  readonly live: (life: Life) => Lived[];
}

interface Life {
  readonly sessions: number;
  /** The chance that a session is genuine. */
  readonly share: number;
  readonly random: Random;
}

/** Chances by whether the session was genuine. */
interface Chances {
  readonly genuine: number;
  readonly other: number;
}

interface Habits {
  readonly volunteers: Chances;
  readonly answers: Chances;
}

const alike = (chance: number): Chances => ({ genuine: chance, other: chance });
const liking: Chances = { genuine: 0.6, other: 0.25 };

/** Who tags a session, and who answers, whatever it was. */
const random: User = steady('random-tagging', { volunteers: alike(0.4), answers: alike(0.8) });

/** Who rather tags what was genuine. */
export const choosy: User = steady('verdict-dependent-tagging', { volunteers: liking, answers: alike(0.8) });

/** Who moreover rather answers where it was. */
export const ashamed: User = steady('verdict-dependent-refusal', {
  volunteers: liking,
  answers: { genuine: 0.9, other: 0.5 },
});

/** Who never tags without being asked. */
export const silent: User = steady('no-volunteers', { volunteers: alike(0), answers: alike(0.8) });

/** Who answers everything that is asked, and tags nothing else: the range has nothing to hide behind. */
export const willing: User = steady('all-answered', { volunteers: alike(0), answers: alike(1) });

/** Whose work becomes less genuine from week to week, and who tires of tagging and answering. */
const drifting: User = {
  name: 'drift',
  live: ({ sessions, share, random }) =>
    Array.from({ length: sessions }, (_, index) => {
      const gone = index / sessions;
      const isGenuine = random() < tilt(share, 1 - 2 * gone);
      const wish = isGenuine ? 0.8 : 0.35;
      return liveOne(isGenuine, {
        volunteers: random() < wish * (1 - 0.7 * gone),
        answers: random() < 1 - 0.6 * gone,
        recalls: random() < 0.1,
        rush: index,
      });
    }),
};

/** Whose sessions come in bursts of a kind, more in one than are asked about at once. */
const bursty: User = {
  name: 'bursts',
  live: ({ sessions, share, random }) => {
    const lived: Lived[] = [];
    for (let rush = 0; lived.length < sessions; rush += 1) {
      const isGenuine = random() < share;
      const length = Math.min(sessions - lived.length, 1 + Math.floor(random() ** 2 * 16));
      for (let index = 0; index < length; index += 1) {
        const likewise = random() < 0.9 ? isGenuine : random() < share;
        lived.push(
          liveOne(likewise, { ...habit(choosyHabits, likewise, random), recalls: random() < 0.2, rush }),
        );
      }
    }
    return lived;
  },
};

/** Who also does personal things, and rather says so. */
const private_: User = {
  name: 'personal-too',
  live: ({ sessions, share, random }) =>
    Array.from({ length: sessions }, (_, index) => {
      const isPersonal = random() < 0.15;
      const isGenuine = random() < share;
      const lived = liveOne(isGenuine, {
        ...habit(choosyHabits, isGenuine, random),
        recalls: random() < 0.1,
        rush: index,
      });
      return isPersonal
        ? { ...lived, truth: 'personal', volunteers: random() < 0.3, answers: random() < 0.7 }
        : lived;
    }),
};

const choosyHabits: Habits = { volunteers: liking, answers: alike(0.8) };

/** All users that every cell is run with. */
export const users: readonly User[] = [random, choosy, ashamed, drifting, bursty, private_, silent, willing];

function steady(name: string, habits: Habits): User {
  return {
    name,
    live: ({ sessions, share, random }) =>
      Array.from({ length: sessions }, (_, index) => {
        const isGenuine = random() < share;
        return liveOne(isGenuine, {
          ...habit(habits, isGenuine, random),
          recalls: false,
          rush: index,
        });
      }),
  };
}

const liveOne = (isGenuine: boolean, rest: Omit<Lived, 'truth'>): Lived => ({
  truth: isGenuine ? 'genuine' : 'filler',
  ...rest,
});

function habit(
  { volunteers, answers }: Habits,
  isGenuine: boolean,
  random: Random,
): Pick<Lived, 'volunteers' | 'answers'> {
  const kind = isGenuine ? 'genuine' : 'other';
  return { volunteers: random() < volunteers[kind], answers: random() < answers[kind] };
}

/** A chance moved by so much on the scale of log-odds. */
const tilt = (chance: number, by: number): number => {
  const odds = (chance / (1 - chance)) * Math.exp(by);
  return odds / (1 + odds);
};
