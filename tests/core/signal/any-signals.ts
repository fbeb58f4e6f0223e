import fc from 'fast-check';
import { longestPieceMs } from '@/lib/core/signal/outbox-item.ts';
import { type Signal, signalKinds } from '@/lib/core/signal/signal.ts';
import { noon } from '../session/a-session.ts';

const minute = 60_000;

/** A machine that flies from Zurich to New York at noon. */
const zoneAt = (at: number): string => (at < noon ? 'Europe/Zurich' : 'America/New_York');

// Whole multiples of five minutes, or a piece of attention later, make gaps of exactly the idle gap, and the same
// moment twice, likely.
const anyTime = fc.oneof(
  fc
    .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(0, longestPieceMs))
    .map(([steps, more]) => noon + steps * 5 * minute + more),
  fc.integer({ min: noon - 200 * minute, max: noon + 200 * minute }),
);

const anyLength = fc.oneof(fc.constant(longestPieceMs), fc.integer({ min: 1, max: longestPieceMs }));

const anySignal: fc.Arbitrary<Signal> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    kind: fc.constantFrom(...signalKinds),
    at: anyTime,
    toolId: fc.constantFrom('chatgpt', 'claude'),
    chat: fc.constantFrom(undefined, 'one chat', 'another chat'),
    thread: fc.constantFrom(undefined, 'one thread', 'another thread'),
    forMs: anyLength,
  })
  .map((signal) => ({
    ...signal,
    forMs: signal.kind === 'attention' ? signal.forMs : undefined,
    zone: zoneAt(signal.at),
  }));

/** Signals of every kind and of two tools over some hours, with ids of their own, in any order. */
export const anySignals: fc.Arbitrary<Signal[]> = fc.uniqueArray(anySignal, {
  selector: ({ id }) => id,
  maxLength: 40,
  size: 'max',
});

/** As {@link anySignals}, but no two pieces of attention share a moment: each can be recorded whole. */
export const anySignalsApart: fc.Arbitrary<Signal[]> = anySignals.map((signals) =>
  signals.filter(
    (signal, index) => !signals.slice(0, index).some((earlier) => sharesAttention(signal, earlier)),
  ),
);

function sharesAttention(one: Signal, other: Signal): boolean {
  if (one.forMs === undefined || other.forMs === undefined) return false;
  return one.at < other.at + other.forMs && other.at < one.at + one.forMs;
}

/** Signals, and the same ones in another order. */
export const signalsTwice: fc.Arbitrary<[Signal[], Signal[]]> = anySignals.chain((signals) =>
  fc.tuple(
    fc.constant(signals),
    fc.shuffledSubarray(signals, { minLength: signals.length, maxLength: signals.length }),
  ),
);
