import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '@/lib/core/export/format-csv.ts';

const cellOf = (value: string | number): string =>
  formatCsv(['cell'], [{ cell: value }]).slice('cell\r\n'.length, -2);

describe('rows as CSV', () => {
  it('end with CRLF, the header and the last one too', () => {
    expect(formatCsv(['a', 'b'], [{ a: 1, b: 'x' }])).toBe('a,b\r\n1,x\r\n');
    expect(formatCsv(['a', 'b'], [])).toBe('a,b\r\n');
  });

  it('have the columns in the order of the header, without those of other names', () => {
    expect(formatCsv(['a', 'b'], [{ c: 'not asked for', b: 2, a: 1 }, { a: 3 }])).toBe(
      'a,b\r\n1,2\r\n3,\r\n',
    );
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' =1+1', '" =1+1"'],
    ['naïve', 'naïve'],
    ['', ''],
  ])('quote %j as %j', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['\nx', `"'\nx"`],
    ['＝1+1', `"'＝1+1"`],
    ['＋1', `"'＋1"`],
    ['－1', `"'－1"`],
    ['＠SUM(A1)', `"'＠SUM(A1)"`],
    ['=1+1\nsecond line', `"'=1+1\nsecond line"`],
    ['x;=1+1', "x;'=1+1"],
    ['x,=1+1', `"x,'=1+1"`],
    ['x\t@A1', "x\t'@A1"],
    ['x\n=1+1', `"x\n'=1+1"`],
    ['x|＝1', "x|'＝1"],
    ['\r=1+1', `"'\r'=1+1"`],
  ])('make the formula %j harmless', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it.each([
    [-1, '-1'],
    [-0.5, '-0.5'],
    [1e21, '1e+21'],
    [0, '0'],
  ])('leave the number %d a number', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it('are read back as they were, but for an apostrophe before a formula', () => {
    const anyRow = fc.record({ a: fc.string({ unit: 'binary' }), b: fc.string(), c: fc.integer() });

    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const text = formatCsv(['a', 'b', 'c'], rows);
        const read = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);

        expect(read).toEqual(rows.map(({ a, b, c }) => [guarded(a), guarded(b), String(c)]));
      }),
    );
  });

  it('never begin a text cell with what a spreadsheet takes for a formula', () => {
    const formulaLike = fc
      .tuple(fc.constantFrom(...'=+-@\t\r\n＝＋－＠'), fc.string({ unit: 'binary' }))
      .map(([first, rest]) => first + rest);

    fc.assert(
      fc.property(formulaLike, (value) => {
        expect(cellOf(value)).toMatch(/^"'/);
      }),
    );
  });
});

function guarded(text: string): string {
  const within = text.replace(/(?<=[\t\r\n;,|])(?=[=+\-@＝＋－＠])/g, "'");
  return '=+-@\t\r\n＝＋－＠'.includes(text.charAt(0) || 'x') ? `'${within}` : within;
}
