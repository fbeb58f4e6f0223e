import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  bases,
  columnsOfFile,
  evidences,
  rowsOfFile,
  schemaOfFile,
  sessionsBands,
  timeEffects,
} from '@/lib/core/export/anonymised-row.ts';

interface Field {
  readonly name: string;
  readonly constraints?: { readonly enum?: readonly string[] };
}

it('docs/datapackage.json describes the columns that the file has, and every word in them', async () => {
  const { resources } = JSON.parse(await readFile('docs/datapackage.json', 'utf8'));
  const fields: readonly Field[] = resources[0].schema.fields;
  const wordsOf = (name: string) => fields.find((field) => field.name === name)?.constraints?.enum;

  expect(fields.map(({ name }) => name)).toEqual(columnsOfFile);
  expect(wordsOf('schema')).toEqual([schemaOfFile]);
  expect(wordsOf('scope')).toEqual([...new Set(rowsOfFile.map(([scope]) => scope))]);
  expect(wordsOf('group')).toEqual(rowsOfFile.map(([, group]) => group));
  expect(wordsOf('sessions_band')).toEqual(sessionsBands);
  expect(wordsOf('basis')).toEqual(bases);
  expect(wordsOf('time_effect')).toEqual(timeEffects);
  expect(wordsOf('evidence')).toEqual(evidences);
});
