import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LaterProps<Props> {
  /** The same one at each drawing. */
  readonly load: () => Promise<ComponentType<Props>>;
  /** What the component is given once it is there. */
  readonly props: Props;
}

/**
 * A component that is loaded when what comes first has been drawn; until then nothing stands in its place. What fails
 * is thrown while drawing.
 */
export function Later<Props extends object>({ load, props }: LaterProps<Props>) {
  const [loaded, setLoaded] = useState<{ Part?: ComponentType<Props>; failure?: unknown }>({});
  useEffect(() => {
    load()
      .then((Part) => setLoaded({ Part }))
      .catch((failure: unknown) => setLoaded({ failure }));
  }, [load]);
  if (loaded.failure !== undefined) throw loaded.failure;

  const { Part } = loaded;
  return Part === undefined ? null : <Part {...props} />;
}
