import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type HealthState, silentAfterMs } from '@/lib/core/health/judge-health.ts';
import type { Miss } from '@/lib/core/tool/known-misses.ts';

interface Props {
  /** The tool's name. */
  readonly name: string;
  readonly state: HealthState;
  /** What is known to go unnoticed on its site. */
  readonly missed?: readonly Miss[];
  /** What stands behind the sentence. */
  readonly children?: ComponentChildren;
}

/** Says how a tool's site is doing, and what to do where that is not well. */
export function HealthNote({ name, state, missed = [], children }: Props) {
  return (
    <div class={`health ${state}`}>
      <p>
        <span class="health-mark" aria-hidden="true" /> {sentenceOf(state, name)} {children}
      </p>
      {!isWell(state) && <p class="quiet">{i18n.t(`health.${state}_do`)}</p>}
      {missed.length > 0 && <p class="quiet">{i18n.t('health.missed', [name, listOf(missed)])}</p>}
    </div>
  );
}

const isWell = (state: HealthState): state is 'works' | 'learning' =>
  state === 'works' || state === 'learning';

function sentenceOf(state: HealthState, name: string): string {
  if (state !== 'silent') return i18n.t(`health.${state}`, [name]);
  return i18n.t('health.silent', [name, String(silentAfterMs / 60_000)]);
}

function listOf(missed: readonly Miss[]): string {
  const list = new Intl.ListFormat(i18n.t('language'), { type: 'unit' });
  return list.format(missed.map((miss) => i18n.t(`missed.${miss}`)));
}
