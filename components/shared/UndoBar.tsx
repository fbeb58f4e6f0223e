import { i18n } from '#i18n';
import { useKeys } from './use-keys.ts';
import type { Tagging } from './use-tagging.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { verdictName } from './verdict-texts.ts';

/** Says which verdict was noted last or that a session was split, and takes it back, by click or by the key U. */
export function UndoBar({ last, onUndo }: { readonly last: Tagging['last']; readonly onUndo: () => void }) {
  useKeys((key) => {
    if (last === undefined || key.toLowerCase() !== 'u') return false;
    onUndo();
    return true;
  });
  return (
    <div class="undo-bar" role="status">
      {last !== undefined && (
        <>
          <What {...last} />
          <button type="button" class="link" onClick={onUndo}>
            {i18n.t('verdict.undo')}{' '}
            <span class="key" aria-hidden="true">
              U
            </span>
          </button>
        </>
      )}
    </div>
  );
}

function What(last: NonNullable<Tagging['last']>) {
  if ('split' in last) return <span>{i18n.t('split.done')}</span>;

  const { verdict, sessionIds } = last;
  return (
    <>
      <VerdictMark verdict={verdict} />
      <span>
        {i18n.t('verdict.given', sessionIds.length, [verdictName(verdict), String(sessionIds.length)])}
      </span>
    </>
  );
}
