import { i18n } from '#i18n';

interface Props {
  readonly watchesAny: boolean;
  readonly onChooseTools: () => void;
}

/** What the popup says when no session waits: all is done, or nothing can be noted yet. */
export function NothingWaits({ watchesAny, onChooseTools }: Props) {
  return (
    <section class="nothing">
      <h2>{i18n.t('popup.nothing_title')}</h2>
      <p class="quiet">{i18n.t(watchesAny ? 'popup.nothing_watched' : 'popup.nothing_yet')}</p>
      {!watchesAny && (
        <button type="button" class="primary" onClick={onChooseTools}>
          {i18n.t('popup.choose_tools')}
        </button>
      )}
    </section>
  );
}
