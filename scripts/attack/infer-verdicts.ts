import type { Session } from '../../lib/core/session/session.ts';
import { widths } from './attack-authors.ts';
import type { Features, Format } from './format.ts';
import { likeness, type Possibility } from './guess.ts';
import { periods, type Target } from './population.ts';

/** Guesses about verdicts of known sessions: with the file, and with the file made without that session. */
export interface Inference {
  readonly how: string;
  /** All that the log has, or those of which it is known besides that they were answered. */
  readonly among: 'all' | 'answered';
  readonly guesses: number;
  readonly rightWithFile: number;
  readonly rightWithControl: number;
}

/**
 * Was this known session marked genuine? Of what is possible for its author, whose name is known, what fits the file
 * best tells. The control is the same guess from the file that the author would have handed on without that session:
 * what it tells too, it tells of the author's use and not of the session.
 *
 * Source of the scheme: Giomi et al., "A Unified Framework for Quantifying Privacy Risk in Synthetic Data",
 * Proceedings on Privacy Enhancing Technologies 2023 (2).
 */
export function inferVerdicts(
  targets: readonly Target[],
  format: Format,
  imagined: readonly (readonly Possibility[])[],
): Inference[] {
  const files = targets.map((target) => filesWithAndWithout(target, format));
  return (['all', 'answered'] as const).flatMap((among) =>
    widths.map((width) => {
      const counts = { guesses: 0, rightWithFile: 0, rightWithControl: 0 };
      for (const [index, { file, controls }] of files.entries()) {
        const guess = rememberGuesses(imagined[index] ?? [], among, width);
        for (const { place, verdict, control } of controls) {
          if (among === 'answered' && verdict === 'untagged') continue;
          const isGenuine = verdict === 'genuine';
          counts.guesses += 1;
          counts.rightWithFile += Number((guess(file)[place] ?? 0) > 0.5 === isGenuine);
          counts.rightWithControl += Number((guess(control)[place] ?? 0) > 0.5 === isGenuine);
        }
      }
      return { how: `width ${width}`, among, ...counts };
    }),
  );
}

/** What a file without one known session would have been, and what the truth about that session is. */
interface Control {
  /** Where the session is in the log. */
  readonly place: number;
  readonly verdict: Session['verdict'];
  readonly control: Features | undefined;
}

function filesWithAndWithout(
  { sessions, log }: Target,
  format: Format,
): { file: Features | undefined; controls: Control[] } {
  return {
    file: format.look(periods[0], sessions),
    controls: log.map(({ session }, place) => ({
      place,
      verdict: sessions[session]?.verdict ?? 'untagged',
      control: format.look(periods[0], sessions.toSpliced(session, 1)),
    })),
  };
}

/** Of each visit in the log, how probable a file makes it that the session was marked genuine. */
function rememberGuesses(
  some: readonly Possibility[],
  among: Inference['among'],
  width: number,
): (file: Features | undefined) => readonly number[] {
  const made = new Map<string, number[]>();
  return (file) => {
    const key = JSON.stringify(file ?? 'none');
    const guesses = made.get(key) ?? guessAll(some, file, { among, width });
    made.set(key, guesses);
    return guesses;
  };
}

function guessAll(
  some: readonly Possibility[],
  file: Features | undefined,
  { among, width }: Pick<Inference, 'among'> & { readonly width: number },
): number[] {
  const visits = some[0]?.verdicts.length ?? 0;
  const genuine = new Float64Array(visits);
  const considered = new Float64Array(visits);
  for (const possibility of some) {
    // What fits nothing tells what is usual.
    const weight = fits(file, possibility.file, width) + 1e-6;
    for (const [place, verdict] of possibility.verdicts.entries()) {
      if (among === 'answered' && verdict === 'untagged') continue;
      considered[place] = (considered[place] ?? 0) + weight;
      if (verdict === 'genuine') genuine[place] = (genuine[place] ?? 0) + weight;
    }
  }
  return [...genuine].map((weight, place) => weight / (considered[place] || 1));
}

function fits(file: Features | undefined, imagined: Features | undefined, width: number): number {
  if (file === undefined || imagined === undefined) return file === imagined ? 1 : 0;
  return likeness(file, imagined, width);
}
