import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { ReadingProgress } from './ReadingProgress.tsx';
import type { PoolDesk } from './use-pool.ts';

interface Props extends PoolDesk {
  /** Whether files are being held over the page. */
  readonly isOver: boolean;
  readonly locale: string;
}

/** Takes the files, says how far reading them has come, and asks what only whoever collected them knows. */
export function HandIn(props: Props) {
  const { reading, given, isOver, choose, cancel, clear, locale } = props;
  const titleId = useId();
  return (
    <section class={`card hand-in ${isOver ? 'over' : ''}`} aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('pool.files_title')}</h2>
      <p>{i18n.t('pool.local')}</p>
      <label class="file-choice">
        {i18n.t('pool.choose')}
        <input
          type="file"
          multiple
          accept=".csv,text/csv"
          disabled={reading !== undefined}
          onChange={({ currentTarget }) => {
            choose([...(currentTarget.files ?? [])]);
            // The same files can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="quiet">{i18n.t('pool.drop')}</p>
      {given > 0 && <FromDifferentPeople {...props} />}
      {reading !== undefined && <ReadingProgress {...reading} locale={locale} onCancel={cancel} />}
      <p role="status">{reading === undefined && outcomeText(props)}</p>
      {given > 0 && reading === undefined && (
        <button type="button" onClick={clear}>
          {i18n.t('pool.clear')}
        </button>
      )}
    </section>
  );
}

function FromDifferentPeople({ areAllFromDifferentPeople, sayAllAreFromDifferentPeople }: Props) {
  const hintId = useId();
  return (
    <div class="different-people">
      <label>
        <input
          type="checkbox"
          checked={areAllFromDifferentPeople}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => sayAllAreFromDifferentPeople(currentTarget.checked)}
        />
        {i18n.t('pool.different')}
      </label>
      <p id={hintId} class="quiet">
        {i18n.t('pool.different_why')}
      </p>
    </div>
  );
}

/** What came of the files so far, for those too who do not see the page change. */
function outcomeText({ pool, given, wasCancelled, locale }: Props): string {
  const number = (count: number): string => count.toLocaleString(locale);
  const cancelled = wasCancelled ? [i18n.t('pool.cancelled')] : [];
  if (given === 0) return cancelled.join(' ');
  return [
    ...cancelled,
    i18n.t('pool.read', given, [number(given), number(pool.people), number(pool.refused.length)]),
  ].join(' ');
}
