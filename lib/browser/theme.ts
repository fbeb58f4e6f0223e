/** The looks that a user can choose: as the browser has it, light, dark. */
export const themes = ['system', 'light', 'dark'] as const;

/** See {@link themes}. */
export type Theme = (typeof themes)[number];

/** Kept where a page can read it before it is drawn: the ledger answers too late, and the page would flash. */
const key = 'theme';

/** The theme that was chosen; that of the system where none was, or the browser keeps nothing. */
export function chosenTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Chooses a theme, for this page and, by themselves, for all others. */
export function chooseTheme(theme: Theme, page: Document): void {
  localStorage.setItem(key, theme);
  dress(page);
}

/** Gives a page its theme, now and whenever another page changes it. */
export function followTheme(page: Document): void {
  dress(page);
  page.defaultView?.addEventListener('storage', () => dress(page));
}

/** The colours follow from the attribute, see `base.css`. */
function dress(page: Document): void {
  const theme = chosenTheme();
  if (theme === 'system') delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = theme;
}
