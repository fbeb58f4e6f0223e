import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { outboxItemSchema } from '@/lib/core/signal/outbox-item.ts';
import { findSignalId, outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { newId } from '@/lib/page/new-id.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('makes ids that the outbox knows, whatever the chance, where nothing but random numbers is to be had', () => {
  const anyBits = fc.uint32Array({ minLength: 4, maxLength: 4 });
  const examples: [Uint32Array<ArrayBuffer>][] = [
    [Uint32Array.of(0, 0, 0, 0)],
    [new Uint32Array(4).fill(0xffff_ffff)],
  ];

  fc.assert(
    fc.property(anyBits, (bits) => {
      vi.stubGlobal('crypto', { getRandomValues: (into: Uint32Array) => fill(into, bits) });

      const id = newId();
      const item = { kind: 'prompt', at: 1, origin: 'https://chat.example', thread: id };

      expect(findSignalId(outboxKeyOf(id))).toBe(id);
      expect(outboxItemSchema.safeParse(item).success).toBe(true);
      expect(id).toMatch(new RegExp(`^\\d{13}${[...bits].join()}$`));
    }),
    { examples },
  );
});

it('makes another id each time', () => {
  const ids = Array.from({ length: 1_000 }, newId);

  expect(new Set(ids).size).toBe(1_000);
});

it('makes ids that lie in the order of time', () => {
  vi.useFakeTimers();
  const ids = Array.from({ length: 20 }, () => {
    vi.advanceTimersByTime(1);
    return newId();
  });
  vi.useRealTimers();

  expect(ids.toSorted()).toEqual(ids);
});

function fill(into: Uint32Array, bits: Uint32Array): Uint32Array {
  into.set(bits);
  return into;
}
