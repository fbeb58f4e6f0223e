import { i18n } from '#i18n';
import { Mark } from '../shared/Mark.tsx';

interface Props {
  readonly onReview: () => void;
  readonly onSettings: () => void;
}

/** The popup's name, and the ways to the other pages. */
export function PopupHeader({ onReview, onSettings }: Props) {
  return (
    <header class="popup-header">
      <Mark />
      <h1>{i18n.t('extension_name')}</h1>
      <nav>
        <button type="button" class="link" onClick={onReview}>
          {i18n.t('popup.review')}
        </button>
        <button type="button" class="link" onClick={onSettings}>
          {i18n.t('popup.settings')}
        </button>
      </nav>
    </header>
  );
}
