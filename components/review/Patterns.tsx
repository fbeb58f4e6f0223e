import type { Verdict } from '@/lib/core/session/session.ts';

/** What a part of a drawing may be filled with. */
export type Filling = Verdict | 'untagged' | 'perhaps';

/** The strokes of each filling, in a square of 8 by 8; what has none is filled whole. */
const strokes: Partial<Record<Filling, string>> = {
  perhaps: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  filler: 'M-2 6 2 10M0 0 8 8M6-2 10 2',
  exploring: 'M2 2h.1M6 6h.1',
  personal: 'M0 2h8M0 6h8',
};

/** Patterns for the parts of a drawing, so that they are told apart without colour too. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {Object.entries(strokes).map(([filling, path]) => (
        <pattern
          key={filling}
          id={`${id}-${filling}`}
          class={`pattern ${filling}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect class="ground" width="8" height="8" />
          <path d={path} />
        </pattern>
      ))}
    </defs>
  );
}

/** What a part is filled with that has a pattern; nothing for one that its class fills. */
export function fillOf(id: string, filling: Filling): { readonly style?: { readonly fill: string } } {
  return filling in strokes ? { style: { fill: `url(#${id}-${filling})` } } : {};
}
