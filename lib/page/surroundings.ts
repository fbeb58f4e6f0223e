import { withAncestors } from './ancestors.ts';
import type { Editor } from './find-composer.ts';

/** What stands no higher than this above and below a composer belongs to it: buttons, counters, attachments. */
const marginPx = 120;

/** The box around a composer that holds what belongs to it. */
export function boxAround(composer: Editor): Element {
  const most = composer.offsetHeight + marginPx;
  const around = withAncestors(composer);
  return around[around.findIndex((one) => one.getBoundingClientRect().height > most) - 1] ?? composer;
}

/** The trees in which the answer to a composer may be shown: the document, and the shadow roots it stands in. */
export const treesAround = (composer: Editor): (Document | ShadowRoot)[] => [
  ...new Set([
    composer.ownerDocument,
    ...withAncestors(composer).map((element) => element.getRootNode() as Document | ShadowRoot),
  ]),
];

/** How many elements there are in trees. */
export const sizeOf = (trees: readonly ParentNode[]): number =>
  trees.reduce((sum, tree) => sum + tree.querySelectorAll('*').length, 0);
