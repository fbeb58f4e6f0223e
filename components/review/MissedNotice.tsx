import { i18n } from '#i18n';

interface Props {
  /** The names of the tools whose prompts are not seen at present. */
  readonly missed: readonly string[];
  readonly locale: string;
}

/** Says that something was not counted, before anybody takes it for nothing. */
export function MissedNotice({ missed, locale }: Props) {
  if (missed.length === 0) return null;

  return (
    <p class="notice missed" role="note">
      {i18n.t('review.missed', [new Intl.ListFormat(locale).format(missed)])}
    </p>
  );
}
