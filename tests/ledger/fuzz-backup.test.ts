import { expect, it } from 'vitest';
import { fuzzBackup } from '../../scripts/fuzz-backup/fuzz-backup.ts';

it('spoilt backups are refused with a reason and touch nothing, or are sound', async () => {
  const { refused, failures } = await fuzzBackup({ files: 1_000, seed: 1 });

  expect(failures).toEqual([]);
  // They get far: past the checksum, to every check that there is on rows.
  expect(Object.keys(refused)).toEqual(
    expect.arrayContaining(['no_backup', 'no_json', 'too_deep', 'bad_row', 'miscounted', 'wrong_checksum']),
  );
});
