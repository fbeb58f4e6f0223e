/** After a change nobody looks for so long. */
const restMs = 1_000;
/** Nothing has changed for so long after that: it is quiet. */
const quietAfterMs = 2_000;
/** Nothing has changed at all for so long: nobody looks any longer. */
const givesUpAfterMs = 300_000;

/** What is told while somebody samples changes. */
export interface ChangeListener {
  readonly isChange: (target: Node) => boolean;
  changed(): void;
  /** There was a change, and then none. That is the end. */
  fellQuiet(): void;
}

/**
 * Notices, once a second at the most, that something changes in trees: elements and text that come and go, never
 * what they say.
 *
 * @returns ends it
 */
export function sampleChanges(trees: readonly Node[], listener: ChangeListener): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const observer = new MutationObserver((records) => {
    if (!records.some(({ target }) => listener.isChange(target))) return;
    stop();
    timer = setTimeout(look, restMs, listener.fellQuiet, quietAfterMs);
    listener.changed();
  });

  function look(tellEnd: () => void, untilMs: number): void {
    for (const tree of trees) observer.observe(tree, { childList: true, characterData: true, subtree: true });
    timer = setTimeout(() => {
      stop();
      tellEnd();
    }, untilMs);
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
  }

  look(stop, givesUpAfterMs);
  return stop;
}
