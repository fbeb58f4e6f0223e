import { i18n } from '#i18n';
import type { Session, Verdict } from '@/lib/core/session/session.ts';
import { Skipping } from './Skipping.tsx';
import type { Splitting } from './SplitByChat.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeys } from './use-keys.ts';
import type { Notes } from './use-notes.ts';
import { useVerdictKeys } from './use-verdict-keys.ts';
import { useWaiting } from './use-waiting.ts';
import { VerdictPicker } from './VerdictPicker.tsx';
import { WaitingRow } from './WaitingRow.tsx';

interface Props {
  /** In the order in which they are to be answered, at least one. */
  readonly sessions: readonly Session[];
  /** How many wait in all, with those that are not listed. */
  readonly total: number;
  /** Where there are more than were counted: how many were. */
  readonly most?: number | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
  readonly locale: string;
  readonly onTag: (sessionId: string, verdict: Verdict) => void;
  /** The ids of those that were drawn by chance. */
  readonly drawn?: ReadonlySet<string>;
  /** The id of the one that is being asked about. */
  readonly asked?: string | undefined;
  /** Gives several sessions one verdict; without it they are answered one by one. */
  readonly onTagAll?: (sessionIds: readonly string[], verdict: Verdict) => void;
  /** Keeps notes with sessions; without it there are none. */
  readonly notes?: Notes;
  /** Splits sessions by chat; without it none is split. */
  readonly splitting?: Splitting;
}

/** The sessions that wait, one of them open for its verdict, or several ticked for one. */
export function WaitingList(props: Props) {
  const { total, most, onTag, onTagAll } = props;
  const waiting = useWaiting(props.sessions);
  const list = useKeptFocus<HTMLElement>();
  const { chosen, ticked } = waiting;
  const answer = (verdict: Verdict): void => {
    if (ticked === undefined) {
      if (chosen !== undefined) onTag(chosen.id, verdict);
    } else if (ticked.size > 0) {
      onTagAll?.([...ticked], verdict);
      waiting.untick();
    }
  };
  useVerdictKeys({ onVerdict: answer, onStep: waiting.step });
  useKeys((key) => {
    const isForUs = ticked === undefined && key.toLowerCase() === 's' && props.sessions.length > 1;
    if (isForUs) waiting.skip();
    return isForUs;
  });

  return (
    <section ref={list} class="waiting" tabIndex={-1} aria-label={i18n.t('popup.waiting')}>
      <h2>
        {i18n.t('verdict.question')} <span class="quiet">{countText(total, most)}</span>
      </h2>
      {ticked !== undefined && (
        <section class="several">
          <p role="status">{i18n.t('popup.several', ticked.size)}</p>
          <VerdictPicker
            about={i18n.t('popup.waiting_count', ticked.size)}
            hasKeys
            isOff={ticked.size === 0}
            onChoose={answer}
          />
        </section>
      )}
      <ul>
        {waiting.sessions.map((session) => (
          <WaitingRow key={session.id} {...props} session={session} waiting={waiting} onVerdict={answer} />
        ))}
      </ul>
      <Skipping waiting={waiting} count={props.sessions.length} mayTick={onTagAll !== undefined} />
      <More count={total - props.sessions.length} isUncounted={most !== undefined} />
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
