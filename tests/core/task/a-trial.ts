import type { Trial } from '@/lib/core/trial/trial.ts';
import { noon } from '../session/a-session.ts';

/** A trial that has begun, but for what is given. */
export const aTrial = (given: Partial<Trial> = {}): Trial => ({
  id: 'a trial',
  workflowId: 'a workflow',
  blocks: 12,
  seed: '0123456789abcdef'.repeat(4),
  seedHash: 'fedcba9876543210'.repeat(4),
  startedAt: noon,
  ...given,
});
