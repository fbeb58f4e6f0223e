import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSignalId, isOutboxKey, outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { newId } from '@/lib/page/new-id.ts';

it('gives the signal of a key back', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (id) => {
      expect(findSignalId(outboxKeyOf(id))).toBe(id);
    }),
  );
});

it('knows the ids that the page script makes', () => {
  const ids = Array.from({ length: 100 }, newId);

  expect(ids.map((id) => findSignalId(outboxKeyOf(id)))).toEqual(ids);
  expect(new Set(ids).size).toBe(100);
});

it.each([
  ['a clock at its beginning', '01,2,3,4'],
  ['a clock before its beginning', '-864000001,2,3,4'],
  ['a clock beyond all calendars', '86400000000000004294967295,0,0,4294967295'],
  ['the ids before times were in them', '12-34-56-4294967295'],
])('knows an id made under %s', (_, id) => {
  expect(findSignalId(outboxKeyOf(id))).toBe(id);
});

it('leaves other things in the same storage alone', () => {
  expect(isOutboxKey('settings')).toBe(false);
  expect(isOutboxKey('oh')).toBe(false);
  expect(findSignalId('settings')).toBeUndefined();
});
