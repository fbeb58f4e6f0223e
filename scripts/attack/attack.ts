import { type Preset, presets } from '../../lib/core/export/preset.ts';
import { type Attempt, inventLibrary, linkPeriods, nameAuthors } from './attack-authors.ts';
import { attackRows, attackWeeks, type BaselineResult } from './attack-baselines.ts';
import { type Differences, differenceExports } from './difference-exports.ts';
import { findTokens } from './find-tokens.ts';
import { formatOf } from './format.ts';
import { imagine } from './guess.ts';
import { type Inference, inferVerdicts } from './infer-verdicts.ts';
import { inventMeasured, type Measured } from './measured.ts';
import { inventPopulation, periods, type Target } from './population.ts';
import { type Random, seededRandom } from './random.ts';
import { countSingledOut } from './single-out.ts';

/** How hard the attacker tries, and at what. */
export interface Effort {
  /** Whether people measured time too, so that their files say what came of it. */
  readonly withTimes?: boolean;
  /** How many ways it may have been are gone through for each person. */
  readonly possibilities: number;
  /** How many people are invented to learn how files of two periods go together. */
  readonly library: number;
  /** How often a file is made again after another verdict. */
  readonly tries: number;
}

/** What came of all attacks on one form of the file in one invented company. */
export interface PresetResult {
  readonly preset: Preset;
  readonly whose: readonly Attempt[];
  readonly linking: readonly Attempt[];
  readonly inference: readonly Inference[];
  readonly singledOut: { readonly found: number; readonly of: number };
  readonly tokens: { readonly found: number; readonly of: number };
  readonly differencing: { readonly found: number; readonly of: number };
}

/** What came of all attacks in one invented company. */
export interface CompanyResult {
  readonly presets: readonly PresetResult[];
  readonly baselines: Readonly<Record<'rows' | 'weeks', BaselineResult>>;
}

/** The forms that are attacked: without the band, the named form says less than with it. */
const attacked: readonly Preset[] = ['named', 'pool'];

/** Invents a company of so many people and attacks their files. The same seed gives the same result. */
export async function attackCompany(seed: number, size: number, effort: Effort): Promise<CompanyResult> {
  const measured = effort.withTimes === true ? seededRandom(seed + 5) : undefined;
  const targets = inventPopulation(seededRandom(seed), size).map((target) =>
    measured === undefined ? target : { ...target, measured: inventMeasured(measured, periods) },
  );
  const longest = targets.toSorted((one, other) => other.sessions.length - one.sessions.length)[0];
  const differences = await differenceExports(seededRandom(seed + 1), longest?.sessions ?? [], effort.tries);
  const ofOthers = effort.withTimes === true ? measureMany(seededRandom(seed + 6), effort.library) : [];
  return {
    presets: attacked.map((preset) => attackPreset(seed, preset, { targets, differences, effort, ofOthers })),
    baselines: { rows: attackRows(targets), weeks: attackWeeks(targets) },
  };
}

interface Company {
  readonly targets: readonly Target[];
  readonly differences: Differences;
  readonly effort: Effort;
  /** What those measured who are invented to learn from. */
  readonly ofOthers: readonly Measured[];
}

const measureMany = (random: Random, people: number): Measured[] =>
  Array.from({ length: people }, () => inventMeasured(random, periods));

function attackPreset(
  seed: number,
  preset: Preset,
  { targets, differences, effort, ofOthers }: Company,
): PresetResult {
  const format = formatOf(preset);
  const random = seededRandom(seed + 10 + presets.indexOf(preset));
  const imagined = targets.map(({ log }) => imagine(random, log, format, effort.possibilities));
  const texts = targets.map(
    ({ sessions, measured: { times } }) => format.write(periods[0], sessions, times[0]) ?? '',
  );
  const count = (find: (text: string, target: Target) => number): number =>
    targets.reduce((sum, target, index) => {
      const text = texts[index] ?? '';
      return text === '' ? sum : sum + find(text, target);
    }, 0);
  return {
    preset,
    whose: nameAuthors(targets, format, imagined),
    linking: linkPeriods(targets, format, inventLibrary(random, format, effort.library, ofOthers)),
    inference: inferVerdicts(targets, format, imagined),
    singledOut: {
      found: count((text, { sessions }) => countSingledOut(text, sessions)),
      of: count((_, { sessions }) => sessions.length),
    },
    tokens: {
      found: count((text, { sessions, measured }) => findTokens(text, sessions, measured.worked).length),
      of: count(() => 1),
    },
    differencing: { found: differences.changed[preset], of: differences.tries },
  };
}
