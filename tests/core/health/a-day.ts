import type { HealthSignal } from '@/lib/core/health/health.ts';
import { noon } from '../session/a-session.ts';

const minute = 60_000;

/** A signal of ChatGPT's site so many minutes after noon. */
export function at(minutes: number, kind: HealthSignal['kind'], toolId = 'chatgpt'): HealthSignal {
  return { toolId, kind, at: noon + minutes * minute };
}

/** Attention to ChatGPT's site from so many minutes after noon, for so many minutes. */
export function attention(minutes: number, forMinutes: number): HealthSignal {
  return { ...at(minutes, 'attention'), forMs: forMinutes * minute };
}

/** The same thing every so many minutes from noon on. */
export function each(minutes: number, times: number, kind: HealthSignal['kind']): HealthSignal[] {
  return Array.from({ length: times }, (_, index) => at(index * minutes, kind));
}
