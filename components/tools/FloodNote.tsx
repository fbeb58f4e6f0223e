import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface Props {
  /** The tool's name. */
  readonly name: string;
  /** How many signals were dropped. */
  readonly dropped: number;
  readonly locale: string;
  /** What stands behind the sentence. */
  readonly children?: ComponentChildren;
}

/** Says that a site sent more than a person can, what was done about it, and what to do. */
export function FloodNote({ name, dropped, locale, children }: Props) {
  const count = new Intl.NumberFormat(locale).format(dropped);
  return (
    <div class="health flood" role="status">
      <p>
        <span class="health-mark" aria-hidden="true" /> {i18n.t('flood.dropped', dropped, [name, count])}{' '}
        {children}
      </p>
      <p class="quiet">{i18n.t('flood.do')}</p>
    </div>
  );
}
