import { i18n } from '#i18n';

/** Says that nothing was measured of time, and where that can be done. */
export function NothingMeasured({ onMeasure }: { readonly onMeasure: () => void }) {
  return (
    <p class="quiet nothing-measured">
      {i18n.t('verdicts.nothing')}{' '}
      <button type="button" class="link" onClick={onMeasure}>
        {i18n.t('helps.open')}
      </button>
    </p>
  );
}
