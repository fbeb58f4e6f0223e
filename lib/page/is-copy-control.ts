/** What controls for copying are called, on screens and in code, in the languages of most users. */
const copying = /copy(?!right)|copi(?!l)|clipboard|kop[iy]|复制|コピー|복사|копи/i;
/** What these copy is no answer. */
const notAnswer = /copy.{0,9}(link|url)/i;
const longestLabel = 24;

/**
 * Whether a control copies something, by what the page calls it, and an element made for it alone, and by what is
 * drawn in it. The words on a control are
 * the page's own; one with as many words as a sentence is not looked at.
 */
export function isCopyControl(control: Element): boolean {
  const words = control.parentElement?.localName + control.outerHTML;
  return (
    (control.textContent as string).trim().length <= longestLabel &&
    copying.test(words) &&
    !notAnswer.test(words)
  );
}
