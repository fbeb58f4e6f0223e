import { i18n } from '#i18n';
import type { LooksChoice } from './use-looks-choice.ts';

const themes = [undefined, 'light', 'dark'] as const;

/** The language and the colours: as the browser's, or others. */
export function LooksCard({ looks, languages, isSaved, choose }: LooksChoice) {
  return (
    <section class="card looks" aria-labelledby="looks-title">
      <h2 id="looks-title">{i18n.t('looks.title')}</h2>
      <label class="field">
        {i18n.t('looks.language')}
        <select
          value={looks.language ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ ...looks, language: value || undefined })}
        >
          <option value="">{i18n.t('looks.as_browser')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={tagOf(language)}>
              {nameOf(language)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="choices">
        <legend>{i18n.t('looks.theme')}</legend>
        {themes.map((theme) => (
          <label key={theme} class="choice">
            <input
              type="radio"
              name="theme"
              checked={looks.theme === theme}
              onChange={() => choose({ ...looks, theme })}
            />
            <span>{i18n.t(theme === undefined ? 'looks.as_browser' : `looks.${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" class="saved">
        {isSaved && i18n.t('looks.saved')}
      </p>
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
