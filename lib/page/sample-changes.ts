/** After a change nobody looks for so long. */
const restMs = 1_000;
/** Nothing has changed for so long after that: it is quiet. */
const quietAfterMs = 2_000;
/** Where nothing changes at all, nobody looks any longer than this. */
const givesUpAfterMs = 300_000;

/**
 * Notices, once a second at the most, that something changes in trees: elements and text that come and go, never
 * what they say.
 *
 * @param own what belongs to the person; what changes in it is not told
 * @param changed told of each; gives whether to look on
 * @param fellQuiet told once, when something has changed and nothing does any longer; that is the end
 * @returns ends it
 */
export function sampleChanges(
  trees: readonly Node[],
  own: Node,
  fellQuiet: () => void,
  changed: () => boolean,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const observer = new MutationObserver((records) => {
    if (records.every(({ target }) => own.contains(target))) return;
    stop();
    if (changed()) timer = setTimeout(look, restMs, quietAfterMs, fellQuiet);
  });

  function look(untilMs: number, tellEnd: () => void): void {
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

  look(givesUpAfterMs, stop);
  return stop;
}
