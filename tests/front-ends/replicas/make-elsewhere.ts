import { make } from './make.ts';
import type { Elsewhere } from './site.ts';

/** A part of the site that is no chat: a field for a post, a comment, or a note, which empties when it is sent. */
export function makeElsewhere({ field: selector, button: control }: Elsewhere): HTMLElement {
  const view = make('main.app.elsewhere-view').inner;
  const place = make('div.editor-place').inner;
  const field = make(selector).inner;
  const button = make(control).inner;
  const post = (): void => {
    if (field instanceof HTMLTextAreaElement) field.value = '';
    else field.textContent = '';
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) post();
  });
  button.textContent = 'Post';
  button.addEventListener('click', post);
  place.append(field);
  view.append(place, button);
  return view;
}
