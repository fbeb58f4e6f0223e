import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from '../../scripts/bootstrap/find-program.mjs';

/** A cell as the spreadsheet program took it. */
export interface Cell {
  /** `float`, `date`, `string` and the like, by OpenDocument; empty for an empty cell. */
  readonly type: string;
  readonly text: string;
  /** What a program would take for the value: the number, or the day. */
  readonly value: string;
  readonly isFormula: boolean;
}

/** How a file is opened: the options of LibreOffice's import of texts. */
interface Opening {
  /** What ends a cell. */
  readonly separator: ',' | ';' | '\t';
  /** The language that numbers and dates are taken to be in, by the number of Microsoft's list. */
  readonly language: 1033 | 1031;
  /** Whether dates and the like are looked for in every cell. */
  readonly looksForDates: boolean;
  /** Whether what looks like a formula is run: LibreOffice asks before it does so. */
  readonly runsFormulas: boolean;
}

/** Opens texts in LibreOffice Calc without a window, each as a table, and gives what is in the cells. */
export async function openInCalc(
  texts: Readonly<Record<string, string>>,
  { separator, language, looksForDates, runsFormulas }: Opening,
): Promise<Record<string, Cell[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-calc-'));
  try {
    const names = Object.keys(texts);
    for (const name of names) await writeFile(join(folder, `${name}.csv`), texts[name] ?? '');
    const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,${language},false,${looksForDates},false,false,false,-1,${runsFormulas}`;
    await convert(
      folder,
      names.map((name) => join(folder, `${name}.csv`)),
      filter,
    );
    const tables = names.map(async (name) => [
      name,
      cellsOf(await readFile(join(folder, `${name}.fods`), 'utf8')),
    ]);
    return Object.fromEntries(await Promise.all(tables));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** With a profile of its own: one that is in use elsewhere would not be opened a second time. */
async function convert(folder: string, files: readonly string[], filter: string): Promise<void> {
  const program = findProgram('libreoffice');
  if (program === undefined)
    throw new Error('There is no LibreOffice here. `npm test` installs it or says how.');
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck'];
  const work = ['--convert-to', 'fods', `--infilter=${filter}`, '--outdir', folder, ...files];
  const running = spawn(program, [...args, ...work], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (chunk) => {
      words += chunk;
    });
  const code = await new Promise((resolve, reject) => running.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`LibreOffice ended with ${code}:\n${words}`);
}

/** The cells of the first table of a flat OpenDocument spreadsheet. */
function cellsOf(fods: string): Cell[][] {
  const [table = ''] = /<table:table [\s\S]*?<\/table:table>/.exec(fods) ?? [];
  return [...table.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)]
    .map(([, row = '']) =>
      [
        ...row.matchAll(/<table:table-cell\b((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g),
      ].flatMap(([, attributes = '', content = '']) => {
        const repeated = Number(attributeOf(attributes, 'table:number-columns-repeated') ?? 1);
        return Array.from({ length: Math.min(repeated, 100) }, () => cellFrom(attributes, content));
      }),
    )
    .map((row) => row.slice(0, 1 + row.findLastIndex(({ type }) => type !== '')))
    .filter((row) => row.length > 0);
}

function cellFrom(attributes: string, content: string): Cell {
  const office = (name: string) => attributeOf(attributes, `office:${name}`);
  return {
    type: office('value-type') ?? '',
    value: office('date-value') ?? office('value') ?? '',
    text: [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
      .map(([, paragraph = '']) => textOf(paragraph))
      .join('\n'),
    isFormula: attributes.includes('table:formula='),
  };
}

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];

function textOf(paragraph: string): string {
  return paragraph
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:line-break\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?[\da-f]+);/gi, (_, code) => String.fromCodePoint(Number(`0${code}`)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
