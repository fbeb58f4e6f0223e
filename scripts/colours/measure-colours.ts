import { verdicts } from '../../lib/core/session/session.ts';
import { contrast, distance, type Light, readColour, type Sight, seenBy } from './colour.ts';
import { readTokens, themes } from './read-tokens.ts';

/** What stands in front of what, and how much they have to differ: 4.5 where there are words, 3 for shapes. */
const pairs: readonly (readonly [front: string, behind: string, least: number])[] = [
  ...['ink', 'quiet', 'accent', 'fault', ...verdicts].flatMap((front) =>
    ['card', 'paper'].map((behind) => [front, behind, 4.5] as const),
  ),
  ['on-accent', 'accent', 4.5],
  ['untagged', 'card', 3],
];

/** How far a colour is from what it stands on. */
export interface ContrastRow {
  readonly theme: string;
  readonly pair: string;
  readonly contrast: number;
  readonly least: number;
}

/** How different the two verdicts look that look most alike. */
export interface DistanceRow {
  readonly theme: string;
  readonly sight: Sight | 'all cones';
  readonly alike: string;
  readonly distance: number;
}

/** The contrast of everything that stands on something, in both looks. */
export function measureContrasts(): ContrastRow[] {
  const tokens = readTokens();
  return themes.flatMap((theme) =>
    pairs.map(([front, behind, least]) => ({
      theme,
      pair: `${front} on ${behind}`,
      contrast: contrast(colourOf(tokens[theme], front), colourOf(tokens[theme], behind)),
      least,
    })),
  );
}

/** How well the verdicts' colours are told apart, by people with all cones and by those who lack one kind. */
export function measureDistances(): DistanceRow[] {
  const tokens = readTokens();
  return themes.flatMap((theme) =>
    (['all cones', 'protan', 'deutan', 'tritan'] as const).map((sight) => {
      const seen = verdicts.map((verdict) => {
        const colour = colourOf(tokens[theme], verdict);
        return { verdict, colour: sight === 'all cones' ? colour : seenBy(sight, colour) };
      });
      return { theme, sight, ...closest(seen) };
    }),
  );
}

interface Seen {
  readonly verdict: string;
  readonly colour: Light;
}

function closest(seen: readonly Seen[]): Pick<DistanceRow, 'alike' | 'distance'> {
  const all = seen.flatMap((one, place) =>
    seen.slice(place + 1).map((other) => ({
      alike: `${one.verdict} and ${other.verdict}`,
      distance: distance(one.colour, other.colour),
    })),
  );
  return all.reduce((least, one) => (one.distance < least.distance ? one : least));
}

function colourOf(tokens: Readonly<Record<string, string>>, name: string): Light {
  const hex = tokens[name];
  if (hex === undefined) throw new Error(`base.css has no colour --${name} for both looks.`);
  return readColour(hex);
}
