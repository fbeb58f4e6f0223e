import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { applyPreset, type Preset } from '@/lib/core/export/preset.ts';
import { type GivenFile, mergePool } from '@/lib/core/pool/merge-pool.ts';
import { readPoolFile } from '@/lib/core/pool/read-pool-file.ts';
import { inventMeasured } from '../../scripts/attack/measured.ts';
import { inventPerson, inventVerdict, inventVisits } from '../../scripts/attack/person.ts';
import { type Random, seededRandom } from '../../scripts/attack/random.ts';
import { sessionOf } from '../../scripts/attack/session-of.ts';

const [earlier, period] = [
  { monday: '2026-10-05', sunday: '2026-11-01' },
  { monday: '2026-11-02', sunday: '2026-11-29' },
];

let folder: string;
let database: DuckDBInstance;
let connection: DuckDBConnection;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-pool-'));
  database = await DuckDBInstance.create(':memory:', { threads: '2' });
  connection = await database.connect();
  await connection.run(await readFile('docs/pool.sql', 'utf8'));
});
afterEach(async () => {
  connection.closeSync();
  database.closeSync();
  await rm(folder, { recursive: true, force: true });
});

/** A file such as somebody may hand in. */
interface HandedIn {
  readonly name: string;
  readonly text: string;
}

/** The files of an invented person in both forms, of two periods. */
function filesOfSomebody(random: Random): Record<Preset | 'earlier', string> {
  const person = inventPerson(random);
  const { times } = inventMeasured(random, [earlier, period]);
  const rowsOf = (of: typeof period) =>
    anonymisePeriod(
      of,
      inventVisits(random, person, of).map((visit) =>
        sessionOf(random, visit, inventVerdict(random, person.habits, visit)),
      ),
      new Map(),
      times[of === period ? 1 : 0],
    );
  const rows = rowsOf(period);
  const textOf = (preset: Preset) => anonymisedCsv(applyPreset(rows, preset));
  return {
    named: textOf('named'),
    named_without_band: textOf('named_without_band'),
    pool: textOf('pool'),
    earlier: anonymisedCsv(applyPreset(rowsOf(earlier), 'pool')),
  };
}

/** A row of a work area as named files have it. */
const review = 'review,shown,,0.0,1.0,counted,faster,0.4,0.8,randomised';

/** What people hand in, and what becomes of it on the way; the first is what most do. */
const mishaps: readonly ((files: Record<Preset | 'earlier', string>) => string)[] = [
  ({ pool }) => pool,
  ({ earlier }) => earlier,
  ({ named }) => named,
  ({ named_without_band }) => named_without_band,
  ({ pool }) => pool.replaceAll('aiuse/1', 'aiuse/2'),
  ({ pool }) => pool.replace('counted', 'guessed'),
  ({ pool }) => pool.replace(',0.', ',.'),
  ({ pool }) => pool.replace('0.6', '0.5'),
  ({ pool }) => pool.replace(',counted,', ',random_asked,'),
  ({ pool }) => pool.replace('not_measured,,,none', 'faster,0.4,0.8,randomised'),
  ({ pool }) => pool.replace('review,hidden,,,,,,,,', review),
  ({ pool }) => pool.replace('review,hidden,,,,,,,,', 'review,hidden,,,,,faster,0.4,0.8,randomised'),
  ({ pool }) => pool.replace('all,all', 'all,chat'),
  ({ pool }) => pool.replace(',chat,hidden', ',code,hidden'),
  ({ pool }) => pool.replace('hidden,,', 'hidden,20_to_39,'),
  ({ pool }) => pool.replace('2026-11-02', '2026-10-05'),
  ({ pool }) => pool.replaceAll('2026-11-02', '2026-11-09'),
  ({ pool }) => pool.replace(/aiuse\/1[^\n]*other[^\n]*\n/, ''),
  ({ pool }) => pool.replace(/(aiuse\/1[^\n]*other[^\n]*\n)/, '$1$1'),
  ({ pool }) => pool.replaceAll('shown', '=1+1'),
];

const linesOf = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data.slice(1);

/** Loads files as one table with the file's name before each line: how a warehouse mostly has them. */
async function load(files: readonly HandedIn[]): Promise<void> {
  const path = join(folder, 'handed-in.csv');
  const linesIn = new Map<string, string[]>();
  const parts = files.map(({ name, text }) => {
    const lines = linesIn.get(text) ?? linesOf(text).map((line) => line.join(','));
    linesIn.set(text, lines);
    return lines.map((line) => `${name},${line}\n`).join('');
  });
  await writeFile(path, parts.join(''));
  await connection.run(`COPY handed_in FROM '${path}' (HEADER false)`);
}

const ask = (monday: string) => connection.run(`INSERT INTO asked_period VALUES ('${monday}')`);

const rowsOf = async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJS();

/** The same files by the extension's own code; each text is read once. */
function poolOf(files: readonly HandedIn[]) {
  const read = new Map<string, GivenFile['content']>();
  const given = files.map(({ name, text }): GivenFile => {
    const content = read.get(text) ?? readPoolFile(text);
    read.set(text, content);
    return { name, changedAt: 0, content };
  });
  return mergePool(given, { areAllFromDifferentPeople: true });
}

function expectSame(rows: readonly Record<string, unknown>[], pool: ReturnType<typeof poolOf>): void {
  const [{ people, genuine_low, genuine_high } = {}] = rows;
  expect(Number(people)).toBe(pool.people);
  expect(Math.abs(Number(genuine_low) - (pool.mean?.low ?? Number.NaN))).toBeLessThanOrEqual(1e-9);
  expect(Math.abs(Number(genuine_high) - (pool.mean?.high ?? Number.NaN))).toBeLessThanOrEqual(1e-9);
}

describe('docs/pool.sql', () => {
  it('says of 100,000 files what the extension says, and refuses the same', async () => {
    const random = seededRandom(7);
    const people = Array.from({ length: 150 }, () => filesOfSomebody(random));
    const files = Array.from({ length: 100_000 }, (_, index): HandedIn => {
      const somebody = people[Math.floor(random() * people.length)] ?? people[0];
      const mishap = random() < 0.8 ? 0 : Math.floor(random() * mishaps.length);
      return { name: `${index}.csv`, text: mishaps[mishap]?.(somebody as never) ?? '' };
    });
    await load(files);
    await ask(period.monday);

    const pool = poolOf(files);
    expect(pool.periodStart).toBe(period.monday);
    expectSame(await rowsOf('SELECT * FROM pool'), pool);
    const refused = await rowsOf('SELECT file_name FROM pool_file WHERE refusal IS NOT NULL');
    const byUs = new Set(pool.refused.map(({ name }) => name));
    expect(refused.map(({ file_name }) => String(file_name)).filter((name) => !byUs.has(name))).toEqual([]);
    expect(refused).toHaveLength(byUs.size);
    expect(byUs.size).toBeGreaterThan(10_000);
  });

  it('says of each kind of file what the extension says', async () => {
    const random = seededRandom(8);
    const somebody = Array.from({ length: 40 }, () => filesOfSomebody(random)).find(({ pool, named }) =>
      [pool.includes('0.0,0.6'), named.includes('20_to_39'), pool.includes(',counted,')].every(Boolean),
    );
    const files = mishaps.map((mishap, index) => ({
      name: `${index}.csv`,
      text: mishap(somebody as never),
    }));
    await load(files);
    await ask(period.monday);

    const refused = await rowsOf('SELECT file_name FROM pool_file WHERE refusal IS NOT NULL');
    expect(new Set(files.map(({ text }) => text)).size).toBe(mishaps.length);
    expect(refused.map(({ file_name }) => file_name).sort()).toEqual(
      poolOf(files)
        .refused.map(({ name }) => name)
        .sort(),
    );
  });

  it.each([1, 4, 5, 6, 17])(
    'gives for %i people what the extension gives, and no line below five',
    async (count) => {
      const random = seededRandom(count);
      const files: HandedIn[] = [];
      for (let nth = 0; files.length < count; nth += 1) {
        const { pool } = filesOfSomebody(random);
        if (pool.includes(',shown,')) files.push({ name: `${nth}.csv`, text: pool });
      }
      await load(files);
      await ask(period.monday);

      const rows = await rowsOf('SELECT * FROM pool');
      if (count < 5) expect(rows).toEqual([]);
      else expectSame(rows, poolOf(files));
    },
  );

  it('says the same of people who measured time, whose named files it refuses', async () => {
    const random = seededRandom(11);
    const people: ReturnType<typeof filesOfSomebody>[] = [];
    while (people.length < 8) {
      const files = filesOfSomebody(random);
      if (/randomised|observed/.test(files.named)) people.push(files);
    }
    const files = people.flatMap(({ pool, named }, nth) => [
      { name: `${nth}.csv`, text: pool },
      { name: `${nth} named.csv`, text: named },
    ]);
    await load(files);
    await ask(period.monday);

    const pool = poolOf(files);
    expect(pool.people).toBe(8);
    expectSame(await rowsOf('SELECT * FROM pool'), pool);
    const refused = await rowsOf("SELECT file_name FROM pool_file WHERE refusal = 'not_for_pool'");
    expect(refused.map(({ file_name }) => file_name).sort()).toEqual(
      pool.refused.map(({ name }) => name).sort(),
    );
    expect(refused).toHaveLength(8);
  });

  it('keeps periods apart, and refuses those that nobody asked about', async () => {
    const random = seededRandom(9);
    const people = Array.from({ length: 40 }, () => filesOfSomebody(random));
    await load(people.map(({ pool }, index) => ({ name: `new ${index}`, text: pool })));
    await load(people.map((files, index) => ({ name: `old ${index}`, text: files.earlier })));
    await ask(period.monday);
    expect((await rowsOf('SELECT period_start FROM pool')).map(Object.values)).toEqual([[period.monday]]);
    await ask(earlier.monday);

    const byPeriod = 'SELECT * FROM pool ORDER BY period_start';
    const [old, recent] = await rowsOf(byPeriod);
    expectSame([old ?? {}], poolOf(people.map((files, nth) => ({ name: `${nth}`, text: files.earlier }))));
    expectSame([recent ?? {}], poolOf(people.map(({ pool }, nth) => ({ name: `${nth}`, text: pool }))));
  });

  it('takes files as they were saved, by the way that docs/receivers.md says for DuckDB', async () => {
    const random = seededRandom(10);
    const people = Array.from({ length: 12 }, () => filesOfSomebody(random));
    const files = people.map(({ pool }, index) => ({ name: join(folder, `${index}.csv`), text: pool }));
    for (const { name, text } of files) await writeFile(name, text);
    const receivers = await readFile('docs/receivers.md', 'utf8');
    const [, loading = ''] = /```sql\n([^`]*read_csv[^`]*)```/.exec(receivers) ?? [];
    await connection.run(loading.replace('handed-in/', `${folder}/`));
    await ask(period.monday);

    expectSame(await rowsOf('SELECT * FROM pool'), poolOf(files));
  });
});
