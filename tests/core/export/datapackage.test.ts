import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import {
  bases,
  columnsOfFile,
  evidences,
  rowsOfFile,
  schemaOfFile,
  sessionsBands,
  timeEffects,
} from '@/lib/core/export/anonymised-row.ts';
import { applyPreset, presets } from '@/lib/core/export/preset.ts';
import { columnsOfPool, poolCsv, schemaOfPool } from '@/lib/core/pool/pool-csv.ts';
import { anySessions } from '../session/any-session.ts';
import { anyTimes } from './any-times.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'number' | 'integer';
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number | string;
    readonly maximum?: number | string;
  };
}

interface Resource {
  readonly name: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
  readonly dialect: { readonly lineTerminator: string };
}

let summary: Resource;
let pool: Resource;

beforeAll(async () => {
  [summary, pool] = JSON.parse(await readFile('docs/datapackage.json', 'utf8')).resources;
});

describe('docs/datapackage.json', () => {
  const wordsOf = ({ schema }: Resource, name: string) =>
    schema.fields.find((field) => field.name === name)?.constraints?.enum;
  const namesOf = ({ schema }: Resource) => schema.fields.map(({ name }) => name);

  it('describes the columns that the file has, and every word in them', () => {
    expect(namesOf(summary)).toEqual(columnsOfFile);
    expect(wordsOf(summary, 'schema')).toEqual([schemaOfFile]);
    expect(wordsOf(summary, 'scope')).toEqual([...new Set(rowsOfFile.map(([scope]) => scope))]);
    expect(wordsOf(summary, 'group')).toEqual(rowsOfFile.map(([, group]) => group));
    expect(wordsOf(summary, 'sessions_band')).toEqual(sessionsBands);
    expect(wordsOf(summary, 'basis')).toEqual(bases);
    expect(wordsOf(summary, 'time_effect')).toEqual(timeEffects);
    expect(wordsOf(summary, 'evidence')).toEqual(evidences);
  });

  it('describes the columns of what a pool comes to', () => {
    expect(namesOf(pool)).toEqual(columnsOfPool);
    expect(wordsOf(pool, 'schema')).toEqual([schemaOfPool]);
  });

  it('holds for every file of any ledger', () => {
    fc.assert(
      fc.property(anySessions(80), anyTimes, fc.constantFrom(...presets), (sessions, times, preset) => {
        const period = { monday: '2026-11-02', sunday: '2026-11-29' };
        const named = anonymisePeriod(period, sessions, new Map(), times);

        expect(faultsIn(anonymisedCsv(applyPreset(named, preset)), summary)).toEqual([]);
      }),
    );
  });

  it('holds for every pool', () => {
    const anyMean = fc
      .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
      .map(([one, other]) => ({ low: Math.min(one, other) / 10, high: Math.max(one, other) / 10 }));

    fc.assert(
      fc.property(fc.integer({ min: 5, max: 1_000_000 }), anyMean, (people, mean) => {
        const text = poolCsv({ people, mean, refused: [], periodStart: '2026-11-02' });

        expect(faultsIn(text ?? '', pool)).toEqual([]);
      }),
    );
  });

  it.each([
    ['another word', (text: string) => text.replace('hidden', 'secret'), 'status'],
    ['no period', (text: string) => text.replace('2026-11-02', ''), 'period_start'],
    ['a day that there is not', (text: string) => text.replace('2026-11-02', '2026-13-02'), 'period_start'],
    ['one of the rows twice', (text: string) => text.replace('chat', 'code'), 'key'],
    ['another line end', (text: string) => text.replaceAll('\r\n', '\n'), 'line ends'],
    ['another column', (text: string) => text.replace('basis', 'base'), 'header'],
  ])('does not hold for a file with %s', (_, spoil, fault) => {
    const text = anonymisedCsv(anonymisePeriod({ monday: '2026-11-02', sunday: '2026-11-29' }, []));

    expect(faultsIn(spoil(text), summary)).toContain(fault);
  });
});

/** What of a text is not as a resource says, as its columns' names; by the rules of Frictionless Table Schema. */
function faultsIn(text: string, { schema, dialect }: Resource): string[] {
  const names = schema.fields.map(({ name }) => name);
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const keys = data.map((row) => JSON.stringify(schema.primaryKey.map((name) => row[name])));
  return [
    ...(meta.fields?.join() === names.join() ? [] : ['header']),
    ...(text.split(dialect.lineTerminator).join('').includes('\n') ? ['line ends'] : []),
    ...(new Set(keys).size === keys.length ? [] : ['key']),
    ...data
      .flatMap((row) => schema.fields.filter((field) => !isAllowed(row[field.name] ?? '', field)))
      .map(({ name }) => name),
  ];
}

function isAllowed(cell: string, { type, constraints = {} }: Field): boolean {
  if (cell === '') return constraints.required !== true;

  const { minimum, maximum } = constraints;
  const isOfType = {
    string: () => true,
    date: () => /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell)),
    number: () => /^\d+(\.\d+)?$/.test(cell),
    integer: () => /^\d+$/.test(cell),
  }[type];
  const comparable = (text: number | string): number | string =>
    type === 'date' ? String(text) : Number(text);
  return (
    isOfType() &&
    (constraints.enum?.includes(cell) ?? true) &&
    (minimum === undefined || comparable(cell) >= comparable(minimum)) &&
    (maximum === undefined || comparable(cell) <= comparable(maximum))
  );
}
