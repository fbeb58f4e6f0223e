import { i18n } from '#i18n';
import type { Verdict } from '@/lib/core/session/session.ts';

/** What a verdict is called. */
export function verdictName(verdict: Verdict | 'untagged'): string {
  return i18n.t(`verdict.${verdict}`);
}

/** What a verdict means, in a few words. */
export function verdictHint(verdict: Verdict): string {
  return i18n.t(`verdict.${verdict}_hint`);
}
