import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Pool, Refusal } from '@/lib/core/pool/merge-pool.ts';

interface Props {
  readonly refused: Pool['refused'];
  readonly locale: string;
}

/** The files that do not count, by the reason why. */
export function LeftOut({ refused, locale }: Props) {
  const titleId = useId();
  const byReason = [...Map.groupBy(refused, ({ reason }) => reason)];
  return (
    <section class="card left-out" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('pool.left_out', refused.length, [refused.length.toLocaleString(locale)])}</h2>
      {byReason.map(([reason, files]) => (
        <OfReason key={reason} reason={reason} names={files.map(({ name }) => name)} locale={locale} />
      ))}
    </section>
  );
}

/** A list that shows more at once is no longer read, and slow. */
const atFirst = 50;

interface ReasonProps {
  readonly reason: Refusal;
  readonly names: readonly string[];
  readonly locale: string;
}

function OfReason({ reason, names, locale }: ReasonProps) {
  const [most, showUpTo] = useState(atFirst);
  const distinct = [...new Set(names)];
  const hidden = Math.max(0, distinct.length - most);
  return (
    <details open={names.length <= atFirst}>
      <summary>
        {i18n.t(`pool.reason_${reason}`)} <span class="quiet">{names.length.toLocaleString(locale)}</span>
      </summary>
      <ul>
        {distinct.slice(0, most).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => showUpTo(most + 1_000)}>
          {i18n.t('pool.more_names', hidden, [hidden.toLocaleString(locale)])}
        </button>
      )}
    </details>
  );
}
