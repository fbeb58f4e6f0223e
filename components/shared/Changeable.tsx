import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ReadOnly } from './read-only.ts';

/** What changes the ledger: all of its controls are switched off where the ledger takes no change. */
export function Changeable({ children }: { readonly children: ComponentChildren }) {
  return (
    <fieldset class="changeable" disabled={useContext(ReadOnly)}>
      {children}
    </fieldset>
  );
}
