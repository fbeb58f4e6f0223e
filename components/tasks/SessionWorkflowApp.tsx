import { i18n } from '#i18n';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { workflowsIn } from '@/lib/ledger/workflows-in.ts';
import { useKeys } from '../shared/use-keys.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import type { Tagging } from '../shared/use-tagging.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly tagging: Tagging;
}

/** The keys 5 to 9; whoever has more workflows than that presses the others. */
const firstKey = 5;
const lastKey = 9;

/** Offers to say which workflow a session fed that was noted as genuine just now: one more key, or none. */
export function SessionWorkflowApp({ ledger, tagging }: Props) {
  const workflows = useLiveQuery(() => workflowsIn(ledger), [ledger]);
  const { last } = tagging;
  const isGenuine = last !== undefined && 'verdict' in last && last.verdict === 'genuine';
  const offered = isGenuine ? (workflows ?? []).filter(({ archivedAt }) => archivedAt === undefined) : [];
  const chosen = isGenuine ? last.workflowId : undefined;
  const choose = (id: string): void => tagging.feed(id === chosen ? undefined : id);
  useKeys((key) => {
    const workflow = /^[5-9]$/.test(key) ? offered[Number(key) - firstKey] : undefined;
    if (workflow !== undefined) choose(workflow.id);
    return workflow !== undefined;
  });
  if (offered.length === 0) return null;

  return (
    <fieldset class="workflow-bar">
      <legend class="unseen">{i18n.t('tasks.fed_which')}</legend>
      <p class="row-actions">
        <span class="quiet">{i18n.t('tasks.fed')}</span>
        {offered.map(({ id, name }, nth) => (
          <button key={id} type="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
            {name}
            {nth <= lastKey - firstKey && (
              <>
                {' '}
                <span class="key" aria-hidden="true">
                  {nth + firstKey}
                </span>
              </>
            )}
          </button>
        ))}
      </p>
    </fieldset>
  );
}
