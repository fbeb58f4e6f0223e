import { i18n } from '#i18n';
import { SavedNote } from './SavedNote.tsx';
import type { LanguageChoice } from './use-language-choice.ts';
import type { ChosenTheme } from './use-theme.ts';

interface Props {
  readonly speaking: LanguageChoice;
  readonly dressing: ChosenTheme;
}

/** The language and the colours: as the browser's, or others. */
export function LooksCard({ speaking, dressing }: Props) {
  return (
    <section class="card looks" aria-labelledby="looks-title">
      <h2 id="looks-title">{i18n.t('looks.title')}</h2>
      <label class="field">
        {i18n.t('looks.language')}
        <select value={speaking.language} onChange={({ currentTarget: { value } }) => speaking.choose(value)}>
          <option value="">{i18n.t('looks.as_browser')}</option>
          {speaking.languages.map((language) => (
            <option key={language} value={language} lang={tagOf(language)}>
              {nameOf(language)}
            </option>
          ))}
        </select>
      </label>
      <SavedNote isShown={speaking.isSaved} />
      <fieldset class="choices">
        <legend>{i18n.t('looks.theme')}</legend>
        {dressing.themes.map((theme) => (
          <label key={theme} class="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === dressing.theme}
              onChange={() => dressing.choose(theme)}
            />
            <span>{i18n.t(theme === 'system' ? 'looks.as_browser' : `looks.${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <SavedNote isShown={dressing.isSaved} />
    </section>
  );
}

/** A folder's name as pages name languages: `pt_BR` is `pt-BR` there. */
const tagOf = (language: string): string => language.replace('_', '-');

/** What a language calls itself, so that whoever speaks it finds it. */
function nameOf(language: string): string {
  const tag = tagOf(language);
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
