import { describe, expect, it } from 'vitest';
import { endOfTrial } from '@/lib/core/trial/end-of-trial.ts';
import { estimateTrial } from '@/lib/core/trial/estimate-trial.ts';
import { aTrial, play, usual } from './trial-of.ts';

describe('the end of a trial', () => {
  const trial = aTrial({ blocks: 6 });
  const tasks = play(trial, usual(14), () => 30);
  const lastDone = tasks[11]?.endedAt ?? 0;

  it('is when its last block was done, whatever is noted afterwards', () => {
    expect(endOfTrial(trial, tasks)).toBe(lastDone);
    expect(endOfTrial({ ...trial, endedAt: lastDone + 9e9, endedEarly: false }, tasks)).toBe(lastDone);
  });

  it('is not put off once it is noted, also where times are put right later', () => {
    const later = tasks.map((task) => ({ ...task, endedAt: (task.endedAt ?? 0) + 9e9 }));

    expect(endOfTrial({ ...trial, endedAt: lastDone, endedEarly: false }, later)).toBe(lastDone);
  });

  it('is when it was ended early', () => {
    expect(endOfTrial({ ...trial, endedAt: 7, endedEarly: true }, tasks.slice(0, 9))).toBe(7);
  });

  it('has not come while a block is missing', () => {
    expect(endOfTrial(trial, tasks.slice(0, 11))).toBeUndefined();
    expect(endOfTrial(trial, [])).toBeUndefined();
  });

  it('stays where a block is lost afterwards, and the trial does not go on', () => {
    const ended = { ...trial, endedAt: lastDone, endedEarly: false };

    expect(endOfTrial(ended, tasks.slice(0, 11))).toBe(lastDone);
    expect(estimateTrial(ended, tasks.slice(0, 11)).state).toBe('ended-early');
  });
});
