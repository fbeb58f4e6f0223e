import fc from 'fast-check';
import type { Signal } from '@/lib/core/signal/signal.ts';
import { noon } from '../session/a-session.ts';

const minute = 60_000;

/** A machine that flies from Zurich to New York at noon. */
const zoneAt = (at: number): string => (at < noon ? 'Europe/Zurich' : 'America/New_York');

const anySignal: fc.Arbitrary<Signal> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    kind: fc.constant('prompt' as const),
    // Whole multiples of five minutes make gaps of exactly the idle gap, and the same moment twice, likely.
    at: fc.oneof(
      fc.integer({ min: -40, max: 40 }).map((steps) => noon + steps * 5 * minute),
      fc.integer({ min: noon - 200 * minute, max: noon + 200 * minute }),
    ),
    toolId: fc.constantFrom('chatgpt', 'claude'),
    chat: fc.constantFrom(undefined, 'one chat', 'another chat'),
  })
  .map((signal) => ({ ...signal, zone: zoneAt(signal.at) }));

/** Signals of two tools over some hours, with ids of their own, in any order. */
export const anySignals: fc.Arbitrary<Signal[]> = fc.uniqueArray(anySignal, {
  selector: ({ id }) => id,
  maxLength: 40,
  size: 'max',
});

/** Signals, and the same ones in another order. */
export const signalsTwice: fc.Arbitrary<[Signal[], Signal[]]> = anySignals.chain((signals) =>
  fc.tuple(
    fc.constant(signals),
    fc.shuffledSubarray(signals, { minLength: signals.length, maxLength: signals.length }),
  ),
);
