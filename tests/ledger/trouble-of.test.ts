import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { troubleOf } from '@/lib/ledger/trouble-of.ts';

const noMutations = 'A mutation operation was attempted on a database that did not allow mutations.';

/** What Dexie makes of what a database says, once it remembers that it could not be opened. */
const byDexie = (inner: Error): Error =>
  new Dexie.DatabaseClosedError(new Dexie.OpenFailedError(inner) as never);

it.each([
  ['a newer ledger', new NewerLedgerError(3), 'newer'],
  ['a full disk', new DOMException('no room', 'QuotaExceededError'), 'full'],
  [
    'a full disk, as Dexie tells it',
    new Dexie.AbortError(new DOMException('no room', 'QuotaExceededError') as never),
    'full',
  ],
  ['a browser that keeps nothing', new DOMException(noMutations, 'InvalidStateError'), 'unable'],
  [
    'a browser that keeps nothing, as Dexie tells it',
    byDexie(new DOMException(noMutations, 'InvalidStateError')),
    'unable',
  ],
  ['a damaged database', new DOMException('Internal error opening backing store', 'UnknownError'), 'damaged'],
  [
    'a damaged database, as Dexie tells it',
    byDexie(new DOMException('Internal error', 'UnknownError')),
    'damaged',
  ],
  ['a slip of ours', new TypeError('x is undefined'), undefined],
  ['something else of the browser', new Error('No tab with id: 7'), undefined],
  ['no error at all', 'words', undefined],
])('%s is %3$s', (_, failure, trouble) => {
  expect(troubleOf(failure)).toBe(trouble);
});
