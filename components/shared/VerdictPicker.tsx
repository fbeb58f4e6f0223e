import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Verdict, verdicts } from '@/lib/core/session/session.ts';
import { ReadOnly } from './read-only.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { verdictHint, verdictName } from './verdict-texts.ts';

interface Props {
  /** What the verdict is about, for those who cannot see it stand beside. */
  readonly about: string;
  readonly chosen?: Verdict | undefined;
  /** Whether the keys 1 to 4 go to this one. */
  readonly hasKeys: boolean;
  /** Whether there is nothing to choose for yet. */
  readonly isOff?: boolean;
  readonly onChoose: (verdict: Verdict) => void;
}

/** The four verdicts, one tap each. */
export function VerdictPicker({ about, chosen, hasKeys, isOff = false, onChoose }: Props) {
  return (
    <fieldset class="verdict-picker" disabled={useContext(ReadOnly) || isOff}>
      <legend class="unseen">{i18n.t('verdict.pick', [about])}</legend>
      {verdicts.map((verdict, index) => (
        <button
          key={verdict}
          type="button"
          class={`verdict ${verdict}`}
          aria-pressed={chosen === undefined ? undefined : chosen === verdict}
          onClick={() => onChoose(verdict)}
        >
          <VerdictMark verdict={verdict} />
          <span class="verdict-name">{verdictName(verdict)}</span>
          <span class="verdict-hint">{verdictHint(verdict)}</span>
          {hasKeys && (
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
