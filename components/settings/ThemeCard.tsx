import { i18n } from '#i18n';
import { SavedNote } from './SavedNote.tsx';
import type { ChosenTheme } from './use-theme.ts';

/** Light, dark, or as the browser has it. */
export function ThemeCard({ themes, theme: chosen, isSaved, choose }: ChosenTheme) {
  return (
    <section class="card theme" aria-labelledby="theme-title">
      <h2 id="theme-title">{i18n.t('theme.title')}</h2>
      <fieldset class="choices">
        <legend>{i18n.t('theme.legend')}</legend>
        {themes.map((theme) => (
          <label key={theme} class="choice">
            <input type="radio" name="theme" checked={theme === chosen} onChange={() => choose(theme)} />
            <span>{i18n.t(`theme.${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <SavedNote isShown={isSaved} />
    </section>
  );
}
