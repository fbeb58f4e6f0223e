import { useEffect, useState } from 'preact/hooks';
import type { CopyAsCsv } from '@/lib/ledger/copy/copy-as-csv.ts';

/** What the second copy holds: undefined while it is being read, `none` where nothing can be. */
export function useSecondCopy(): CopyAsCsv | 'none' | undefined {
  const [copy, setCopy] = useState<CopyAsCsv | 'none'>();
  useEffect(() => {
    // Loaded only now: no page should pay for it on a good day.
    import('@/lib/ledger/copy/copy-as-csv.ts')
      .then(({ copyAsCsv }) => copyAsCsv())
      .then((found) => setCopy(found ?? 'none'))
      .catch(() => setCopy('none'));
  }, []);
  return copy;
}
