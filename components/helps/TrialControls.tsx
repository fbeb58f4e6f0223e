import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TrialEstimate } from '@/lib/core/trial/estimate-trial.ts';
import type { WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import { usualBlocks } from '@/lib/core/trial/usual-blocks.ts';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import type { TrialActions } from './use-trial-actions.ts';

interface Props {
  readonly summary: WorkflowSummary;
  readonly actions: TrialActions;
}

const choices = [6, 8, usualBlocks, 16, 20, 24, 30];

/** Begins a trial, or ends the one that runs. */
export function TrialControls({ summary: { workflow, trial }, actions }: Props) {
  return trial?.state === 'running' ? (
    <EndTrial estimate={trial} onEnd={() => actions.end(trial.trial.id)} />
  ) : (
    <BeginTrial onBegin={(blocks) => actions.begin(workflow.id, blocks, trial)} />
  );
}

function BeginTrial({ onBegin }: { readonly onBegin: (blocks: number) => void }) {
  const [blocks, setBlocks] = useState(usualBlocks);
  return (
    <details class="begin-trial">
      <summary>{i18n.t('helps.begin_title')}</summary>
      <p>{i18n.t('helps.begin')}</p>
      <div class="field-row">
        <label class="field">
          {i18n.t('helps.begin_blocks')}
          <select value={blocks} onChange={({ currentTarget }) => setBlocks(Number(currentTarget.value))}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {i18n.t('helps.begin_blocks_choice', [String(choice), String(2 * choice)])}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="primary" onClick={() => onBegin(blocks)}>
          {i18n.t('helps.begin_button')}
        </button>
      </div>
    </details>
  );
}

function EndTrial({ estimate, onEnd }: { readonly estimate: TrialEstimate; readonly onEnd: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const { blocks, trial, sufficedAt } = estimate;
  return (
    <>
      <button type="button" class="end-trial" onClick={() => setAsking(true)}>
        {i18n.t('helps.end')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={i18n.t('helps.end_title', [String(blocks.length), String(trial.blocks)])}
          confirm={i18n.t('helps.end_confirm')}
          onConfirm={() => {
            setAsking(false);
            onEnd();
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{i18n.t(sufficedAt === undefined ? 'helps.end_means' : 'helps.end_means_enough')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
