import type { Preset } from '../../lib/core/export/preset.ts';
import type { CompanyResult, PresetResult } from './attack.ts';
import type { BaselineResult } from './attack-baselines.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Inference } from './infer-verdicts.ts';

export const attacks = ['whose', 'singledOut', 'inference', 'linking', 'differencing', 'tokens'] as const;
export type Attack = (typeof attacks)[number];

/** What came of the attacks on one form of the file, over all invented companies. */
export type Figures = Readonly<Record<Attack, Figure>> & {
  /** The median number of people at least half as likely as the likeliest to be a file's author. */
  readonly candidates: number;
  /** The inference where it is known besides that the session was answered. */
  readonly ofAnswered: Figure;
};

/** What came of all attacks over all invented companies of one size. */
export interface Summary {
  readonly named: Figures;
  readonly pool: Figures;
  readonly baselines: Readonly<Record<'rows' | 'weeks', BaselineResult>>;
}

/** Takes companies together; of several strengths of an attack the one that did best. */
export function summarise(companies: readonly CompanyResult[]): Summary {
  return {
    named: figuresOf(companies.flatMap(({ presets }) => presets.filter(isOf('named')))),
    pool: figuresOf(companies.flatMap(({ presets }) => presets.filter(isOf('pool')))),
    baselines: {
      rows: meanOf(companies.map(({ baselines }) => baselines.rows)),
      weeks: meanOf(companies.map(({ baselines }) => baselines.weeks)),
    },
  };
}

const isOf =
  (wanted: Preset) =>
  ({ preset }: PresetResult): boolean =>
    preset === wanted;

function figuresOf(results: readonly PresetResult[]): Figures {
  const share = (of: 'singledOut' | 'differencing' | 'tokens'): Figure =>
    figureOf(
      results.map((result) => result[of].found / Math.max(1, result[of].of)),
      sum(results.map((result) => result[of].of)),
    );
  return {
    whose: strongest(results.map(({ whose }) => whose.map(({ shares }) => shares))),
    linking: strongest(results.map(({ linking }) => linking.map(({ shares }) => shares))),
    inference: worstInference(results, 'all'),
    ofAnswered: worstInference(results, 'answered'),
    singledOut: share('singledOut'),
    differencing: share('differencing'),
    tokens: share('tokens'),
    candidates: median(results.map(({ whose }) => median(whose.map(({ candidates }) => candidates)))),
  };
}

/** @param hits for each company and each strength, the shares of hits */
function strongest(hits: readonly (readonly (readonly number[])[])[]): Figure {
  const strengths = hits[0]?.length ?? 0;
  return largest(
    Array.from({ length: strengths }, (_, strength) => {
      const ofCompanies = hits.map((company) => company[strength] ?? []);
      return figureOf(ofCompanies.map(mean), sum(ofCompanies.map(({ length }) => length)));
    }),
  );
}

function worstInference(results: readonly PresetResult[], among: Inference['among']): Figure {
  const inferences = results.map(({ inference }) => inference.filter((one) => one.among === among));
  const strengths = inferences[0]?.length ?? 0;
  return largest(
    Array.from({ length: strengths }, (_, strength) => {
      const ofCompanies = inferences.flatMap((some) => some.slice(strength, strength + 1));
      const risks = ofCompanies.map(
        ({ guesses, rightWithFile, rightWithControl }) =>
          (rightWithFile - rightWithControl) / Math.max(1, guesses - rightWithControl),
      );
      return figureOf(risks, sum(ofCompanies.map(({ guesses }) => guesses)));
    }),
  );
}

function largest(figures: readonly Figure[]): Figure {
  return figures.reduce((worst, figure) => (figure.value > worst.value ? figure : worst));
}

function meanOf(results: readonly BaselineResult[]): BaselineResult {
  return {
    whose: mean(results.map(({ whose }) => whose)),
    singledOut: mean(results.map(({ singledOut }) => singledOut)),
    tokens: mean(results.map(({ tokens }) => tokens)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length);

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
