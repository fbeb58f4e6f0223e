import { describe, expect, it } from 'vitest';
import { takeTurns } from '@/components/shared/take-turns.ts';

describe('what takes turns', () => {
  it('is done in the order in which it was asked for, however long each takes', async () => {
    const inTurn = takeTurns();
    const done: string[] = [];
    const { promise: until, resolve: go } = Promise.withResolvers<void>();

    const slow = inTurn(async () => {
      await until;
      done.push('slow');
    });
    const quick = inTurn(async () => void done.push('quick'));
    go();
    await Promise.all([slow, quick]);

    expect(done).toEqual(['slow', 'quick']);
  });

  it('gives what becomes of it, and is not held up by what failed', async () => {
    const inTurn = takeTurns();

    const failed = inTurn(() => Promise.reject(new Error('no')));
    const given = inTurn(async () => 'yes');

    await expect(failed).rejects.toThrow('no');
    await expect(given).resolves.toBe('yes');
  });
});
