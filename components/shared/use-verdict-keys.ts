import { useContext } from 'preact/hooks';
import { type Verdict, verdicts } from '@/lib/core/session/session.ts';
import { ReadOnly } from './read-only.ts';
import { useKeys } from './use-keys.ts';

interface Reactions {
  readonly onVerdict: (verdict: Verdict) => void;
  /** 1 for the next session, -1 for the one before. */
  readonly onStep: (by: number) => void;
}

/** The keys for giving verdicts: 1 to 4, the arrows (or J and K). */
export function useVerdictKeys({ onVerdict, onStep }: Reactions): void {
  const isReadOnly = useContext(ReadOnly);
  useKeys((key) => {
    const verdict = !isReadOnly && /^[1-4]$/.test(key) ? verdicts[Number(key) - 1] : undefined;
    if (verdict !== undefined) onVerdict(verdict);
    else if (key === 'ArrowDown' || key === 'j') onStep(1);
    else if (key === 'ArrowUp' || key === 'k') onStep(-1);
    else return false;
    return true;
  });
}
