import { i18n } from '#i18n';

/** Says that something was saved. Stands there before it is filled, or it would not be read out. */
export function SavedNote({ isShown }: { readonly isShown: boolean }) {
  return (
    <p role="status" class="saved">
      {isShown && i18n.t('asking.saved')}
    </p>
  );
}
