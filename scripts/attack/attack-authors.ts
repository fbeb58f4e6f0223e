import type { Features, Format } from './format.ts';
import { likeness, likenessOfTimes, type Possibility, type TimesLook } from './guess.ts';
import { type Measured, nothingMeasured } from './measured.ts';
import type { Person } from './person.ts';
import { inventPerson } from './person.ts';
import { type Hits, pickBest } from './pick-best.ts';
import { inventEarlier, inventLater, periods, type Target } from './population.ts';
import type { Random } from './random.ts';

/** How far apart shares may be and still be alike; the attacker takes the width that serves best. */
export const widths = [0.04, 0.1, 0.25];
/** The same for what files say of time. */
const looks: readonly TimesLook[] = [
  { width: 0.3, chance: 0.0005 },
  { width: 0.3, chance: 0.005 },
  { width: 0.6, chance: 0.02 },
  { width: 0.3, chance: 0.2 },
];

/** An attack in one of its strengths. */
export interface Attempt extends Hits {
  readonly how: string;
}

/**
 * Whose file is it? For each file without a name, which of the people's access logs fits it best.
 *
 * @param imagined what is possible for each of the people
 */
export function nameAuthors(
  targets: readonly Target[],
  format: Format,
  imagined: readonly (readonly Possibility[])[],
): Attempt[] {
  const worlds = [
    targets.map(({ sessions }) => sessions),
    ...(targets[0]?.asWell ?? []).map((_, world) => targets.map(({ asWell }) => asWell[world] ?? [])),
  ];
  const attempts = worlds.map((world) => {
    const files = world.map((sessions, index) =>
      format.look(periods[0], sessions, targets[index]?.measured.times[0]),
    );
    return attemptsOf((width) =>
      files.flatMap((file) =>
        file === undefined
          ? []
          : [
              bringForward(
                imagined.map((some) => likelihood(file, some, width)),
                files,
              ),
            ],
      ),
    );
  });
  return (attempts[0] ?? []).map((first, strength) => ({
    ...first,
    shares: attempts.flatMap((world) => world[strength]?.shares ?? []),
  }));
}

function likelihood(file: Features, some: readonly Possibility[], width: number): number {
  let total = 0;
  for (const possibility of some) total += likeness(file, possibility.file, width);
  return total / some.length;
}

/**
 * The scores of those who have a file first and in the files' order, so that the right one stands on the diagonal;
 * those who have none are still candidates.
 */
function bringForward(scores: readonly number[], files: readonly (Features | undefined)[]): number[] {
  const [with_, without] = [true, false].map((has) =>
    scores.filter((_, index) => (files[index] !== undefined) === has),
  );
  return [...(with_ ?? []), ...(without ?? [])];
}

/** Two files of one person, of periods that follow each other. */
type Pair = readonly [earlier: Features, next: Features];

/**
 * Which file of the next period is from the same person? Two files fit where people of the company, invented anew
 * and many, have such files in both periods more often than by chance. What was measured of time has nothing to do with
 * the shares, so that it is compared by itself; the attacker may also leave it aside.
 */
export function linkPeriods(targets: readonly Target[], format: Format, library: readonly Pair[]): Attempt[] {
  const pairs = targets.flatMap(({ sessions, later, measured: { times } }) => {
    const earlier = format.look(periods[0], sessions, times[0]);
    const next = format.look(periods[1], later, times[1]);
    return earlier === undefined || next === undefined ? [] : [[earlier, next] as const];
  });
  const byShares = attemptsOf((width) => fitOf(pairs, library, (one, other) => likeness(one, other, width)));
  if (pairs.every((pair) => pair.every(({ times }) => times.length === 0))) return byShares;

  const byBoth = looks.flatMap((look) => {
    const byTimes = fitOf(pairs, library, (one, other) => likenessOfTimes(one, other, look));
    return attemptsOf((width) =>
      fitOf(pairs, library, (one, other) => likeness(one, other, width)).map((row, file) =>
        row.map((fit, next) => fit * (byTimes[file]?.[next] ?? 1)),
      ),
    ).map((attempt) => ({ ...attempt, how: `${attempt.how}, with times ${look.width} ${look.chance}` }));
  });
  return [...byShares, ...byBoth];
}

/** How much more often the files of a row and a column are of one person than by chance. */
function fitOf(
  pairs: readonly Pair[],
  library: readonly Pair[],
  compare: (one: Features, other: Features) => number,
): number[][] {
  const likeEarlier = pairs.map(([file]) => library.map(([known]) => compare(file, known)));
  const likeNext = pairs.map(([, file]) => library.map(([, known]) => compare(file, known)));
  const commonness = likeNext.map((row) => row.reduce((total, like) => total + like, 1e-9));
  return likeEarlier.map((earlier) =>
    likeNext.map((next, column) => {
      let both = 0;
      for (const [index, like] of earlier.entries()) if (like > 0) both += like * (next[index] ?? 0);
      return both / (commonness[column] ?? 1);
    }),
  );
}

/**
 * Files of two periods of people of the company who are nobody's colleagues.
 *
 * @param measured what they measured of time; nothing for those beyond
 */
export function inventLibrary(
  random: Random,
  format: Format,
  people: number,
  measured: readonly Measured[],
): [Features, Features][] {
  return Array.from({ length: people }, (): Person => inventPerson(random)).flatMap((person, index) => {
    const { times } = measured[index] ?? nothingMeasured;
    const earlier = format.look(periods[0], inventEarlier(random, person), times[0]);
    const next = format.look(periods[1], inventLater(random, person), times[1]);
    return earlier === undefined || next === undefined ? [] : [[earlier, next] as [Features, Features]];
  });
}

function attemptsOf(scoresAt: (width: number) => number[][]): Attempt[] {
  return widths.flatMap((width) => {
    const { alone, together } = pickBest(scoresAt(width));
    return [
      { how: `one file, width ${width}`, ...alone },
      { how: `all files, width ${width}`, ...together },
    ];
  });
}
