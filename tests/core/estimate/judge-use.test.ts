import { expect, it } from 'vitest';
import { judgeUse, type UseBlock } from '@/lib/core/estimate/judge-use.ts';

const block = (low: number, high: number, sessions = 10): UseBlock => ({ sessions, range: { low, high } });
const seldom = block(0, 0.2);
const unused: UseBlock = { sessions: 0, range: undefined };

it.each<[string, UseBlock[], object]>([
  ['half of it surely genuine', [block(0.5, 0.9)], { verdict: 'keep', reason: 'mostly-genuine', low: 0.5 }],
  [
    'that it was so in the block before does not count',
    [block(0.5, 0.9), block(0.4, 0.9)],
    { verdict: 'watch', reason: 'too-wide' },
  ],
  [
    'a fifth at most, twice',
    [block(0.5, 0.9), block(0, 0.1), seldom],
    { verdict: 'drop-candidate', reason: 'seldom-genuine-twice', highs: [0.1, 0.2] },
  ],
  ['a fifth at most, once', [block(0, 0.21), seldom], { verdict: 'watch', reason: 'seldom-genuine-once' }],
  ['a fifth at most, in the only block', [seldom], { verdict: 'watch', reason: 'seldom-genuine-once' }],
  ['twice, but not in a row', [seldom, unused, seldom], { verdict: 'watch', reason: 'seldom-genuine-once' }],
  [
    'twice, with nine sessions before',
    [block(0, 0.2, 9), seldom],
    { verdict: 'watch', reason: 'seldom-genuine-once' },
  ],
  [
    'twice, with nine sessions now',
    [seldom, block(0, 0.2, 9)],
    { verdict: 'watch', reason: 'too-few-sessions' },
  ],
  ['four sessions, all genuine', [block(1, 1, 4)], { verdict: 'watch', reason: 'too-few-sessions' }],
  ['not used any more', [seldom, unused], { verdict: 'watch', reason: 'too-few-sessions' }],
  ['between a fifth and a half', [block(0.1, 0.49)], { verdict: 'watch', reason: 'in-between' }],
  ['perhaps half', [block(0.1, 0.5)], { verdict: 'watch', reason: 'too-wide' }],
  ['no block that is over', [], { verdict: 'watch', reason: 'no-closed-block' }],
])('%s', (_, blocks, expected) => {
  expect(judgeUse(blocks)).toEqual(expected);
});
