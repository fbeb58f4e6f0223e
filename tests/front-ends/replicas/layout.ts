import { make } from './make.ts';
import style from './page.css?inline';
import type { Site } from './site.ts';

/** The places of the page that its parts go to. */
export interface Layout {
  readonly sidebar: HTMLElement;
  readonly chats: HTMLElement;
  /** Everything but the sidebar. */
  readonly app: HTMLElement;
  readonly transcript: HTMLElement;
  readonly chips: HTMLElement;
  readonly composer: HTMLElement | ShadowRoot;
}

/** Lays the page out, inside open shadow roots where the site has them. */
export function layOut({ roots }: Site): Layout {
  document.head.append(styleElement());
  const sidebar = make('nav.sidebar').inner;
  const chats = make('div.chats').inner;
  const search = make('input[type="text"][placeholder="Search chats"]').inner as HTMLInputElement;
  search.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') search.value = '';
  });
  sidebar.append(search, chats);
  document.body.append(sidebar);

  const app = make('main.app').inner;
  const [transcript, chips] = [make('div.transcript').inner, make('div.chips').inner];
  const [last, ...around] = [...roots].reverse();
  around.reverse().reduce<HTMLElement | ShadowRoot>(openRoot, document.body).append(app);
  app.append(transcript, chips);
  const composer = last === undefined ? make('div.composer-place').inner : openRoot(app, last);
  if (composer instanceof HTMLElement) app.append(composer);
  return { sidebar, chats, app, transcript, chips, composer };
}

function openRoot(parent: HTMLElement | ShadowRoot, tag: string): ShadowRoot {
  const host = document.createElement(tag);
  host.style.cssText =
    parent instanceof HTMLElement && parent.matches('.app')
      ? 'display: block'
      : 'display: flex; flex: 1; min-width: 0; height: 100%';
  const root = host.attachShadow({ mode: 'open' });
  root.append(styleElement());
  parent.append(host);
  return root;
}

function styleElement(): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = style;
  return element;
}
