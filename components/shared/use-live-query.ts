import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * The latest answer of a query on the ledger: undefined until the first one, asked again whenever what it read
 * changes. What fails is thrown while drawing, for the error boundary.
 *
 * @param inputs what the query depends on besides the ledger
 */
export function useLiveQuery<Answer>(
  query: () => Promise<Answer>,
  inputs: readonly unknown[],
): Answer | undefined {
  const [live, setLive] = useState<{ answer?: Answer; failure?: unknown }>({});

  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (answer) => setLive({ answer }),
      error: (failure: unknown) => setLive({ failure }),
    });
    return () => subscription.unsubscribe();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its query depends on.
  }, inputs);

  if (live.failure !== undefined) throw live.failure;
  return live.answer;
}
