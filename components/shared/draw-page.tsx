import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { Guarded } from './Guarded.tsx';

/**
 * Draws a page of ours into its document; what fails below is shown in words.
 *
 * @throws Error where the document has no place for it
 */
export function drawPage(content: ComponentChild): void {
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no element with the id "app" to draw into.');

  document.documentElement.lang = i18n.t('language');
  document.documentElement.dir = i18n.t('direction');
  render(<Guarded>{content}</Guarded>, place);
}
