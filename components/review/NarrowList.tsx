import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Narrowing } from '@/lib/core/estimate/rank-by-narrowing.ts';
import type { Session, Verdict } from '@/lib/core/session/session.ts';
import { formatWhen } from '../shared/format.ts';
import { SessionLine } from '../shared/SessionLine.tsx';
import { SplitByChat, type Splitting } from '../shared/SplitByChat.tsx';
import { useVerdictKeys } from '../shared/use-verdict-keys.ts';
import { VerdictPicker } from '../shared/VerdictPicker.tsx';
import type { View } from './view.ts';

interface Props {
  /** Those first that would narrow the range most; at least one. */
  readonly open: readonly Narrowing<Session>[];
  readonly view: View;
  readonly onTag: (sessionId: string, verdict: Verdict) => void;
  readonly splitting: Splitting;
}

/** So many are listed at first: what comes after narrows the range no more than these. */
const mostAtFirst = 8;

/** The sessions without a verdict, one of them open for it, with what each verdict would do for the range. */
export function NarrowList({ open, view, onTag, splitting }: Props) {
  const [isWhole, showWhole] = useState(false);
  const [chosenId, choose] = useState<string>();
  const listed = isWhole ? open : open.slice(0, mostAtFirst);
  const chosen = listed.find(({ session }) => session.id === chosenId) ?? listed[0];
  const step = (by: number): void => {
    const index = chosen === undefined ? 0 : listed.indexOf(chosen);
    choose(listed[Math.min(Math.max(index + by, 0), listed.length - 1)]?.session.id);
  };
  useVerdictKeys({
    onVerdict: (verdict) => chosen && onTag(chosen.session.id, verdict),
    onStep: step,
  });
  return (
    <div class="waiting">
      <ul>
        {listed.map((narrowing) => (
          <Item
            key={narrowing.session.id}
            isChosen={narrowing === chosen}
            onPick={() => choose(narrowing.session.id)}
            {...{ narrowing, view, onTag, splitting }}
          />
        ))}
      </ul>
      {listed.length < open.length && (
        <button type="button" onClick={() => showWhole(true)}>
          {i18n.t('review.open_more', open.length - listed.length)}
        </button>
      )}
      <p class="quiet keys">{i18n.t('popup.keys')}</p>
    </div>
  );
}

interface ItemProps extends Pick<Props, 'view' | 'onTag' | 'splitting'> {
  readonly narrowing: Narrowing<Session>;
  readonly isChosen: boolean;
  readonly onPick: () => void;
}

function Item({ narrowing: { session, isLate }, isChosen, onPick, view, onTag, splitting }: ItemProps) {
  const line = (
    <>
      <SessionLine
        session={session}
        toolName={view.names.get(session.toolId) ?? session.toolId}
        now={view.now}
        locale={view.locale}
      />
      {isLate && <span class="late">{i18n.t('review.late')}</span>}
    </>
  );
  if (!isChosen)
    return (
      <li>
        <button type="button" class="session-choice" onClick={onPick}>
          {line}
        </button>
      </li>
    );
  return (
    <li class="chosen" aria-current="true">
      {line}
      <VerdictPicker
        about={formatWhen(session, view.now, view.locale)}
        hasKeys
        onChoose={(verdict) => onTag(session.id, verdict)}
      />
      <SplitByChat session={session} {...splitting} />
    </li>
  );
}
