import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { formatCsv } from '@/lib/core/export/format-csv.ts';
import { sessionsCsv } from '@/lib/core/export/sessions-csv.ts';
import { poolCsv } from '@/lib/core/pool/pool-csv.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { type Cell, openInCalc } from './calc.ts';
import { formulaLike } from './formula-like.ts';

/** A session with each of the names, on days that can be told apart by who puts the month first. */
const sessions: Session[] = formulaLike.map((_, index) =>
  aSession({
    id: `${index}`.padStart(32, 'a'),
    toolId: `https://tool-${index}.test`,
    startedAt: Date.parse('2026-03-04T09:30:00Z') + index * 86_400_000,
    prompts: index + 1,
    copies: index % 3,
    attentionMs: index * 90_000,
    verdict: 'genuine',
    verdictAt: noon,
  }),
);
const toolNames = new Map(sessions.map(({ toolId }, index) => [toolId, formulaLike[index] ?? '']));

const texts = {
  copy: sessionsCsv(sessions, toolNames),
  notes: formatCsv(
    ['note', 'number'],
    formulaLike.map((note, index) => ({ note, number: -index - 0.5 })),
  ),
  summary: anonymisedCsv(
    anonymisePeriod({ monday: '2026-11-02', sunday: '2026-11-29' }, sessions.slice(0, 20)),
  ),
  pool: poolCsv({ people: 7, refused: [], periodStart: '2026-11-02', mean: { low: 0.2, high: 0.8 } }) ?? '',
  // The same without any protection: were this harmless, the test would be none.
  bare: Papa.unparse(formulaLike.map((note) => [note])),
};

const parsed = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

/** Spreadsheets know one kind of line end within a cell. */
const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

const asItOpensFiles = { language: 1033, looksForDates: false, runsFormulas: false } as const;
const asCarelessAsCanBe = { language: 1031, looksForDates: true, runsFormulas: true } as const;

/** A German Excel takes a file with commas for one with semicolons. */
const openings = {
  'with commas, as it opens files by itself': { separator: ',', ...asItOpensFiles },
  'with commas, in German, with dates looked for and formulas run': { separator: ',', ...asCarelessAsCanBe },
  'with semicolons': { separator: ';', ...asCarelessAsCanBe },
  'with tabs': { separator: '\t', ...asCarelessAsCanBe },
} as const;
type HowOpened = keyof typeof openings;

describe('LibreOffice', () => {
  const opened = new Map<HowOpened, Record<string, Cell[][]>>();
  const tableOf = (how: HowOpened, file: keyof typeof texts): Cell[][] => opened.get(how)?.[file] ?? [];

  beforeAll(async () => {
    for (const [how, opening] of Object.entries(openings))
      opened.set(how as HowOpened, await openInCalc(texts, opening));
    // How long it takes on a busy machine is no question of this test.
  }, 300_000);

  it.each(Object.keys(openings) as HowOpened[])('finds no formula in a file of ours, %s', (how) => {
    const formulasIn = (file: keyof typeof texts) =>
      tableOf(how, file)
        .flat()
        .filter(({ isFormula }) => isFormula);

    for (const file of ['copy', 'notes', 'summary', 'pool'] as const) {
      expect(tableOf(how, file).length).toBeGreaterThan(1);
      expect([file, formulasIn(file)]).toEqual([file, []]);
    }
    expect(formulasIn('bare').length > 5).toBe(openings[how].runsFormulas);
  });

  const withCommas = [
    'with commas, as it opens files by itself',
    'with commas, in German, with dates looked for and formulas run',
  ] as const;

  it.each(withCommas)('shows each name and note as it is in the file, %s', (how) => {
    for (const [file, column] of [
      ['copy', 1],
      ['notes', 0],
    ] as const) {
      const shown = tableOf(how, file)
        .slice(1)
        .map((row) => row[column]);
      const written = parsed(texts[file])
        .slice(1)
        .map((row) => row[column] ?? '');
      const others = written.filter((_, index) => shown[index]?.type !== 'string');

      for (const [index, text] of written.entries())
        if (!others.includes(text)) expect(shown[index]?.text).toBe(withLineFeeds(text));
      // No file of text can keep a spreadsheet from taking what is a number or a day for one.
      expect(others.filter((text) => !/^[\d.,/e-]+$|^TRUE$|^WAHR$/.test(text))).toEqual([]);
    }
  });

  it.each(withCommas)('reads days as days, counts as numbers, and times as they are written, %s', (how) => {
    const [header = [], ...rows] = tableOf(how, 'copy');
    const names = header.map(({ text }) => text);
    const of = (row: readonly Cell[] | undefined) =>
      Object.fromEntries(names.map((name, nth) => [name, row?.[nth]]));

    expect(names).toEqual(parsed(texts.copy)[0]);
    expect(rows).toHaveLength(sessions.length);
    for (const [index, session] of sessions.entries()) {
      const cells = of(rows[index]);
      expect(cells.day).toMatchObject({ type: 'date', value: session.day });
      expect(cells.prompts).toMatchObject({ type: 'float', value: String(session.prompts) });
      expect(cells.copies).toMatchObject({ type: 'float', value: String(session.copies) });
      expect(cells.attention_minutes?.type).toBe('float');
      expect(cells.started_at?.text).toBe(parsed(texts.copy)[index + 1]?.[4]);
      expect(cells.verdict).toMatchObject({ type: 'string', text: 'genuine' });
    }
  });
});

it("One's own copy is read back as it was written, but for an apostrophe before what looks like a formula", () => {
  const [, ...rows] = parsed(texts.copy);

  expect(rows.map(([session]) => session)).toEqual(sessions.map(({ id }) => id));
  expect(rows.map(([, tool = '']) => withoutGuard(tool))).toEqual(formulaLike.map(withoutGuard));
  expect(rows.filter(([, tool]) => tool?.startsWith("'") === true).length).toBeGreaterThan(15);
});

const withoutGuard = (text: string): string =>
  text.replace(/(^|[\t\r\n;,|])'(?=[=+\-@\t\r\n＝＋－＠])/g, '$1');
