import { withAncestors } from './ancestors.ts';
import type { OpenShadowRoot } from './deep-target.ts';
import type { Editor } from './find-composer.ts';

/** What stands no higher than this above and below a composer belongs to it: buttons, counters, attachments. */
const marginPx = 120;

/** The box around a composer that holds what belongs to it. */
export function boxAround(composer: Editor): Element {
  const most = composer.getBoundingClientRect().height + marginPx;
  const around = withAncestors(composer);
  const firstTooHigh = around.findIndex((element) => element.getBoundingClientRect().height > most);
  return around[firstTooHigh - 1] ?? composer;
}

/**
 * The trees in which the answers to a composer may stand: the document, and where the composer stands in a shadow
 * root, the roots around it and in them.
 */
export function treesAround(composer: Editor, openShadowRoot: OpenShadowRoot): (Document | ShadowRoot)[] {
  const trees = new Set<Document | ShadowRoot>([composer.ownerDocument]);
  for (const element of withAncestors(composer)) {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot) trees.add(root);
  }
  // A set goes on with what is added meanwhile.
  for (const tree of trees) {
    if (!(tree instanceof ShadowRoot)) continue;
    for (const element of tree.querySelectorAll<HTMLElement>('*')) {
      const inner = element.localName.includes('-') ? openShadowRoot(element) : null;
      if (inner !== null) trees.add(inner);
    }
  }
  return [...trees];
}

/** How many elements there are in trees. */
export const sizeOf = (trees: readonly (Document | ShadowRoot | Element)[]): number =>
  trees.reduce((sum, tree) => sum + tree.querySelectorAll('*').length, 0);
