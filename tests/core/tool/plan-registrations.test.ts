import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planRegistrations, type Registration } from '@/lib/core/tool/plan-registrations.ts';

const a: Registration = { id: 'a', matches: ['https://a.test/*'] };
const b: Registration = { id: 'b', matches: ['https://b.test/*', 'https://b2.test/*'] };

it.each([
  ['nothing where nothing changed', [a, b], [b, a], { remove: [], add: [] }],
  [
    'nothing where only the order of the patterns differs',
    [b],
    [{ ...b, matches: b.matches.toReversed() }],
    { remove: [], add: [] },
  ],
  ['what is missing', [a, b], [a], { remove: [], add: [b] }],
  ['what is too much', [a], [a, b], { remove: ['b'], add: [] }],
  [
    'what has other patterns, anew',
    [{ ...a, matches: ['https://c.test/*'] }],
    [a],
    { remove: ['a'], add: [{ ...a, matches: ['https://c.test/*'] }] },
  ],
  ['everything, the first time', [a, b], [], { remove: [], add: [a, b] }],
  ['everything, the last time', [], [a, b], { remove: ['a', 'b'], add: [] }],
] as [string, Registration[], Registration[], unknown][])('changes %s', (_, wanted, registered, plan) => {
  expect(planRegistrations(wanted, registered)).toEqual(plan);
});

it('leads from anything registered to what is wanted, and then changes nothing any more', () => {
  const anyRegistrations = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      // The same pattern may come twice: two ports of one host have the same.
      matches: fc.array(fc.constantFrom('https://x.test/*', 'https://y.test/*', 'https://z.test/*'), {
        minLength: 1,
      }),
    }),
    { selector: ({ id }) => id },
  );

  fc.assert(
    fc.property(anyRegistrations, anyRegistrations, (wanted, registered) => {
      const { remove, add } = planRegistrations(wanted, registered);
      const kept = registered.filter(({ id }) => !remove.includes(id));
      const result = [...kept, ...add];

      expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
      expect(asSets(result)).toEqual(asSets(wanted));
      expect(planRegistrations(wanted, result)).toEqual({ remove: [], add: [] });
    }),
  );
});

it('does not register anew for a pattern that the browser lists once and the tool twice', () => {
  const twoPorts = { id: 'a', matches: ['http://a.test/*', 'http://a.test/*'] };

  expect(planRegistrations([twoPorts], [{ id: 'a', matches: ['http://a.test/*'] }])).toEqual({
    remove: [],
    add: [],
  });
});

const asSets = (registrations: readonly Registration[]): [string, Set<string>][] =>
  registrations
    .map(({ id, matches }): [string, Set<string>] => [id, new Set(matches)])
    .sort(([one], [other]) => one.localeCompare(other));
