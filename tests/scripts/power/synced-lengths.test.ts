import { describe, expect, it } from 'vitest';
import { parseStrace } from '../../../scripts/power/parse-strace.ts';
import { syncedLengths } from '../../../scripts/power/synced-lengths.ts';

const log = '/profile/IndexedDB/000003.log';
const lengthsAfter = (lines: readonly string[], before = 0) =>
  Object.fromEntries(syncedLengths(parseStrace(lines), () => before));

describe('what is on the disk', () => {
  it.each([
    ['nothing without a sync', [`7 write(5<${log}>, ""..., 100) = 100`], { [log]: 0 }],
    [
      'what was written before a sync',
      [
        `7 write(5<${log}>, ""..., 100) = 100`,
        `7 fdatasync(5<${log}>) = 0`,
        `7 write(5<${log}>, ""..., 50) = 50`,
      ],
      { [log]: 100 },
    ],
    [
      'what was written before a sync that another thread interrupted, and no more',
      [
        `7 write(5<${log}>, ""..., 100) = 100`,
        `7 fdatasync(5<${log}> <unfinished ...>`,
        `8 write(5<${log}>, ""..., 50) = 50`,
        '7 <... fdatasync resumed>) = 0',
      ],
      { [log]: 100 },
    ],
    [
      'a write that was interrupted, from its end',
      [
        `7 write(5<${log}>, ""..., 100 <unfinished ...>`,
        `8 fdatasync(5<${log}>) = 0`,
        '7 <... write resumed>) = 100',
        `8 fdatasync(5<${log}> <unfinished ...>`,
        '8 <... fdatasync resumed>) = 0',
      ],
      { [log]: 100 },
    ],
    [
      'nothing of a sync that failed or never ended',
      [
        `7 write(5<${log}>, ""..., 100) = 100`,
        `7 fdatasync(5<${log}>) = -1 EIO (Input/output error)`,
        `7 fsync(5<${log}> <unfinished ...>`,
      ],
      { [log]: 0 },
    ],
    [
      'what was written at a place',
      [`7 pwrite64(5<${log}>, ""..., 4096, 8192) = 4096`, `7 fsync(5<${log}>) = 0`],
      { [log]: 12_288 },
    ],
    [
      'a file that was cut',
      [`7 write(5<${log}>, ""..., 100) = 100`, `7 ftruncate(5<${log}>, 10) = 0`, `7 fsync(5<${log}>) = 0`],
      { [log]: 10 },
    ],
    ['what is not about a file', ['7 --- SIGCHLD {si_signo=SIGCHLD} ---', '7 +++ exited with 0 +++'], {}],
  ])('is %s', (_, lines, expected) => {
    expect(lengthsAfter(lines)).toEqual(expected);
  });

  it('is at least what was there when the recording began', () => {
    expect(lengthsAfter([`7 write(5<${log}>, ""..., 100) = 100`], 1_000)).toEqual({ [log]: 1_000 });
    expect(
      lengthsAfter([`7 write(5<${log}>, ""..., 100) = 100`, `7 fdatasync(5<${log}>) = 0`], 1_000),
    ).toEqual({ [log]: 1_100 });
  });
});
