import { i18n } from '#i18n';
import type { TrialCheck } from '@/lib/core/trial/check-trial.ts';
import type { TrialEstimate } from '@/lib/core/trial/estimate-trial.ts';

/** The fingerprint of the coin, from the start; once the trial is over the seed, and whether it fits. */
export function CoinCheck({ estimate: { trial, state, check } }: { readonly estimate: TrialEstimate }) {
  return (
    <details class="coin-check">
      <summary>{i18n.t('helps.hash_title')}</summary>
      <p>{i18n.t('helps.hash')}</p>
      <code class="coin-words seed-hash">{trial.seedHash}</code>
      {state !== 'running' && (
        <>
          <p>{i18n.t('helps.seed')}</p>
          <code class="coin-words seed">{trial.seed}</code>
          <p class="seed-check">{checkText(check)}</p>
          <p class="quiet">{i18n.t('helps.seed_check')}</p>
        </>
      )}
    </details>
  );
}

function checkText({ isSeedKept, unlike }: TrialCheck): string {
  if (!isSeedKept) return i18n.t('helps.seed_wrong');
  return unlike.length === 0 ? i18n.t('helps.seed_fits') : i18n.t('helps.seed_unlike', [unlike.join(', ')]);
}
