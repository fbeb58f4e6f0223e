import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { chooseWorkflow } from '@/lib/ledger/choose-workflow.ts';
import { fixExport } from '@/lib/ledger/exports.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { aTrial } from '../core/task/a-trial.ts';
import { inAllForms } from './in-all-forms.ts';

const hour = 3_600_000;

export const aPeriod = { monday: '2026-10-05', sunday: '2026-11-01' };

/** An anonymised file as it is saved, with nothing shown. */
export const anonymisedText = [
  'schema,period_start,scope,group,status',
  `aiuse/1,${aPeriod.monday},all,all,hidden`,
  '',
].join('\r\n');

/** Puts something of everything into a ledger, as Assay itself would, in which it begins so many hours after noon. */
export async function fillWithEverything(db: LedgerDatabase, name = 'one', afterHours = 0): Promise<void> {
  const at = noon + afterHours * hour;
  await decideAboutTool(
    db,
    { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] },
    'stopped',
    1,
  );
  await decideAboutTool(
    db,
    { id: 'http://ai.test:8080', name: 'ai.test:8080', origins: ['http://ai.test:8080'] },
    'stopped',
    2,
  );
  const chat = await hashChat(db, 'chatgpt', `chat of ${name}`);
  const thread = `thread of ${name}`;
  await recordSignals(
    db,
    [
      aSignal({ id: `${name} 1`, at, chat, thread }),
      aSignal({ id: `${name} 2`, at: at + 1_000, kind: 'answer', chat, thread }),
      aSignal({ id: `${name} 3`, at: at + 2_000, kind: 'attention' }),
      aSignal({ id: `${name} 4`, at: at + 2 * hour, kind: 'implied', thread }),
      aSignal({ id: `${name} 5`, at: at + 3 * hour, kind: 'chat', toolId: 'http://ai.test:8080', chat }),
    ],
    defaultIdleAfterMs,
  );
  await giveVerdict(db, `${name} 1`, 'genuine', at + hour);
  const startedAt = at + 4 * hour;
  const workflowId = `workflow of ${name}`;
  const trialId = `trial of ${name}`;
  await db.workflows.bulkAdd([
    aWorkflow({ id: workflowId, createdAt: at, changedAt: at }),
    aWorkflow({ id: `old ${workflowId}`, area: 'incident', archivedAt: at }),
  ]);
  await chooseWorkflow(db, [`${name} 1`], workflowId);
  await db.trials.add(aTrial({ id: trialId, workflowId, startedAt: at }));
  const unsure = [{ from: startedAt + 60_000, to: startedAt + hour }];
  await db.tasks.bulkAdd([
    aTask({ id: `task of ${name}`, workflowId, startedAt, trialId, block: 1, assigned: true }),
    aTask({
      id: `paused of ${name}`,
      ...{ workflowId, startedAt, endedAt: undefined, state: 'paused', withAi: undefined, unsure },
      worked: [{ from: startedAt, to: startedAt + 60_000 }],
    }),
  ]);
  await fixExport(db, aPeriod, inAllForms(anonymisedText), noon);
}
