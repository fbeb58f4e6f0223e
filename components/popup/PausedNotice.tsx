import { i18n } from '#i18n';
import type { Pause } from '@/lib/ledger/pauses.ts';

interface Props {
  readonly pauses: readonly Pause[];
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly onEnd: () => void;
}

/** Says what is paused, and until when. */
export function PausedNotice({ pauses, names, locale, onEnd }: Props) {
  if (pauses.length === 0) return null;

  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return (
    <section class="paused" role="status">
      {pauses.map(({ toolId, until }) => (
        <p key={toolId ?? ''}>
          {toolId === undefined
            ? i18n.t('pause.lasts_all', [time.format(until)])
            : i18n.t('pause.lasts_site', [names.get(toolId) ?? toolId, time.format(until)])}
        </p>
      ))}
      <button type="button" class="link" onClick={onEnd}>
        {i18n.t('pause.end')}
      </button>
    </section>
  );
}
