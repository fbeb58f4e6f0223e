import type { Verdict } from '@/lib/core/session/session.ts';

/** Each verdict has a shape of its own, so that colour is never all that tells them apart. */
const shapes: Record<Verdict | 'untagged', string> = {
  genuine: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.2-4.2 5a.9.9 0 0 1-1.3.1L4 9.3l1.1-1.3 1.6 1.3 3.6-4.2Z',
  filler: 'M2 2h12v12H2Zm3 3v1.6h6V5Zm0 4.4V11h6V9.400Z',
  exploring:
    'M8 .8 15.2 8 8 15.2.8 8Zm0 3.4a2.3 2.3 0 0 0-2.3 2.2h1.4a.9.9 0 1 1 1.4.8c-.6.4-1.2.9-1.2 1.9h1.4c0-.4.3-.6.8-1A2.3 2.300 0 0 0 8 4.200Zm-.8 5.700v1.500h1.600V9.900Z',
  personal: 'M8 1.200 15 8h-2v6.500H9.500V10h-3v4.500H3V8H1Z',
  untagged:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.600a5.400 5.400 0 1 1 0 10.800A5.400 5.400 0 0 1 8 2.600Z',
};

/** A verdict's sign, coloured like it. It says nothing to a screen reader: a word stands beside it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict | 'untagged' }) {
  return (
    <svg class={`verdict-mark ${verdict}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[verdict]} fill-rule="evenodd" />
    </svg>
  );
}
