import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { planDrain } from '@/lib/core/signal/plan-drain.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { noon } from '../session/a-session.ts';

const origin = 'https://chatgpt.com';
const tool: Tool = { id: 'chatgpt', name: 'ChatGPT', origins: [origin] };
const id = '0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11';
const senders = new Map([[id, { origin, address: `${origin}/`, topOrigin: undefined }]]);
const whole: Readonly<Record<string, unknown>> = { kind: 'prompt', at: noon, origin };

const planFor = (key: string, value: unknown) =>
  planDrain({ entries: [[key, value]], senders, tools: [tool], now: noon });

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withTypedArray: true,
  key: fc.oneof(
    fc.constantFrom('kind', 'at', 'origin', '__proto__', 'constructor'),
    fc.string({ unit: 'binary' }),
  ),
});

/** What no field of a signal may hold. */
const wrong: Record<string, fc.Arbitrary<unknown>> = {
  kind: anything.filter((value) => typeof value !== 'string'),
  at: fc.oneof(
    anything.filter((value) => typeof value !== 'number'),
    fc.double({ noInteger: true }),
    fc.constantFrom(0, -0, -1, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY),
    fc.integer({ max: 0 }),
  ),
  origin: fc.oneof(
    anything.filter((value) => typeof value !== 'string'),
    fc.string({ minLength: 256, maxLength: 400, unit: 'binary' }),
  ),
};

it('records what is whole', () => {
  expect(planFor(outboxKeyOf(id), whole).arrivals).toHaveLength(1);
});

it.each(Object.keys(wrong))('never records an item with something else as its %s', (field) => {
  fc.assert(
    fc.property(wrong[field] ?? fc.constant(undefined), (value) => {
      expect(planFor(outboxKeyOf(id), { ...whole, [field]: value })).toEqual({
        arrivals: [],
        done: [outboxKeyOf(id)],
      });
    }),
  );
});

it.each(Object.keys(whole))('never records an item without its %s', (field) => {
  const rest = Object.fromEntries(Object.entries(whole).filter(([own]) => own !== field));

  expect(planFor(outboxKeyOf(id), rest).arrivals).toEqual([]);
});

it('never records an item that carries more than it should', () => {
  const stranger = fc.string({ unit: 'binary', minLength: 1 }).map((name) => `x${name}`);
  fc.assert(
    fc.property(stranger, anything, (name, value) => {
      expect(planFor(outboxKeyOf(id), { ...whole, [name]: value }).arrivals).toEqual([]);
    }),
  );
});

it('never records an item under a key that no page script makes, and never throws', () => {
  const strays = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((tail) => outboxKeyOf(`${id}${tail}x`)),
    fc.constantFrom('o:', '__proto__', 'o:__proto__', id, outboxKeyOf(id.toUpperCase())),
  );
  fc.assert(
    fc.property(strays, anything, (key, value) => {
      expect(planFor(key, value).arrivals).toEqual([]);
      expect(planFor(key, whole).arrivals).toEqual([]);
    }),
  );
});
