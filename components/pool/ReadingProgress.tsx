import { i18n } from '#i18n';
import type { Reading } from './use-pool.ts';

interface Props extends Reading {
  readonly locale: string;
  readonly onCancel: () => void;
}

/** How many of the files are read, and the way to end it. */
export function ReadingProgress({ read, of, locale, onCancel }: Props) {
  const number = (count: number): string => count.toLocaleString(locale);
  return (
    <p class="saving">
      <progress {...(of === undefined ? {} : { value: read, max: of })} aria-label={i18n.t('pool.reading')} />{' '}
      <span>
        {of === undefined ? i18n.t('pool.looking') : i18n.t('pool.reading_count', [number(read), number(of)])}
      </span>{' '}
      <button type="button" class="link" onClick={onCancel}>
        {i18n.t('pool.cancel')}
      </button>
    </p>
  );
}
