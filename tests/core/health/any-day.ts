import fc from 'fast-check';
import type { HealthSignal } from '@/lib/core/health/health.ts';
import { at, attention } from './a-day.ts';

const minutes = fc.integer({ min: 0, max: 120 });
const kinds = ['prompt', 'prompt', 'implied', 'answer', 'copy', 'chat'] as const;

const anyHealthSignal: fc.Arbitrary<HealthSignal> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(minutes, fc.constantFrom(...kinds)).map(([when, kind]) => at(when, kind)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(minutes, fc.integer({ min: 0, max: 30 }))
      .map(([when, long]) => attention(when, long)),
  },
);

const toldAt = (signal: HealthSignal): number => signal.at + (signal.forMs ?? 0);

/** Signals of one site over two hours in the order of their times; attention is told at its end. */
export const anyDay: fc.Arbitrary<HealthSignal[]> = fc
  .array(anyHealthSignal, { maxLength: 40, size: 'max' })
  .map((signals) => signals.sort((one, other) => toldAt(one) - toldAt(other)));

/** Signals by their times, and the same ones in another order. */
export const anyDayTwice: fc.Arbitrary<[HealthSignal[], HealthSignal[]]> = anyDay.chain((signals) =>
  fc.tuple(
    fc.constant(signals),
    fc.shuffledSubarray(signals, { minLength: signals.length, maxLength: signals.length }),
  ),
);
