import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Session, Verdict } from '@/lib/core/session/session.ts';
import { formatWhen } from './format.ts';
import { SessionLine } from './SessionLine.tsx';
import { useVerdictKeys } from './use-verdict-keys.ts';
import { VerdictPicker } from './VerdictPicker.tsx';

interface Props {
  /** Newest first, at least one. */
  readonly sessions: readonly Session[];
  /** How many wait in all, with those that are not listed. */
  readonly total: number;
  /** Where there are more than were counted: how many were. */
  readonly most?: number | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
  readonly locale: string;
  readonly onTag: (sessionId: string, verdict: Verdict) => void;
}

/** The sessions that wait, one of them open for its verdict. */
export function WaitingList({ sessions, total, most, names, now, locale, onTag }: Props) {
  const [chosenId, choose] = useState<string>();
  const chosen = sessions.find(({ id }) => id === chosenId) ?? sessions[0];
  const step = (by: number): void => {
    const index = sessions.findIndex(({ id }) => id === chosen?.id);
    choose(sessions[Math.min(Math.max(index + by, 0), sessions.length - 1)]?.id);
  };
  useVerdictKeys({
    onVerdict: (verdict) => chosen && onTag(chosen.id, verdict),
    onStep: step,
  });

  return (
    <section class="waiting" aria-label={i18n.t('popup.waiting')}>
      <h2>
        {i18n.t('verdict.question')} <span class="quiet">{countText(total, most)}</span>
      </h2>
      <ul>
        {sessions.map((session) => {
          const line = (
            <SessionLine
              session={session}
              toolName={names.get(session.toolId) ?? session.toolId}
              now={now}
              locale={locale}
            />
          );
          const isChosen = session === chosen;
          return (
            <li key={session.id} class={isChosen ? 'chosen' : ''} aria-current={isChosen}>
              {isChosen ? (
                line
              ) : (
                <button type="button" class="session-choice" onClick={() => choose(session.id)}>
                  {line}
                </button>
              )}
              {isChosen && (
                <VerdictPicker
                  about={formatWhen(session, now, locale)}
                  hasKeys
                  onChoose={(verdict) => onTag(session.id, verdict)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <More count={total - sessions.length} isUncounted={most !== undefined} />
      <p class="quiet keys">{i18n.t('popup.keys')}</p>
    </section>
  );
}

const countText = (total: number, most: number | undefined): string =>
  most === undefined ? i18n.t('popup.waiting_count', total) : i18n.t('popup.waiting_many', [String(most)]);

function More({ count, isUncounted }: { readonly count: number; readonly isUncounted: boolean }) {
  if (isUncounted) return <p class="quiet">{i18n.t('popup.more_many')}</p>;
  return count > 0 ? <p class="quiet">{i18n.t('popup.more', [String(count)])}</p> : null;
}
