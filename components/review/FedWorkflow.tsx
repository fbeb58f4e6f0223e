import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { ReadOnly } from '../shared/read-only.ts';

interface Props {
  readonly session: Session;
  /** Those that are put away are offered only where they are chosen. */
  readonly workflows: readonly Workflow[];
  /** When the session was, for those who cannot see it stand beside. */
  readonly about: string;
  /** Undefined for none. */
  readonly onFeed: (workflowId: string | undefined) => void;
}

/** Says which workflow a genuine session fed, or that it was none. */
export function FedWorkflow({ session: { verdict, workflowId }, workflows, about, onFeed }: Props) {
  const offered = workflows.filter(({ id, archivedAt }) => archivedAt === undefined || id === workflowId);
  const isReadOnly = useContext(ReadOnly);
  if (verdict !== 'genuine' || offered.length === 0) return null;

  return (
    <label class="field fed-workflow">
      <span>
        {i18n.t('verdicts.fed')} <span class="unseen">{about}</span>
      </span>
      <select
        value={workflowId ?? ''}
        disabled={isReadOnly}
        onChange={({ currentTarget: { value } }) => onFeed(value === '' ? undefined : value)}
      >
        <option value="">{i18n.t('verdicts.fed_none')}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
