import { expect, it } from 'vitest';
import { chosenFiles, droppedFiles, type LocalFile } from '@/lib/browser/local-files.ts';
import { type ReadText, readSmallFiles } from '@/lib/browser/read-small-files.ts';

const aFile = (name: string, text: string) => new File([text], name, { lastModified: 7 });

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const readAll = async (files: readonly LocalFile[]): Promise<ReadText[]> =>
  (await listed(readSmallFiles(files, 10))).flat();

it('files are read in their order, one that is too large not at all', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `${index}.csv`);
  const large = { ...aFile('large', ''), size: 11, text: () => Promise.reject(new Error('It was read.')) };
  const files = chosenFiles(names.map((name) => aFile(name, `é${name}`)));

  const read = await readAll([...files, { path: 'large', open: async () => large as never }]);

  expect(read.slice(0, -1)).toEqual(names.map((path) => ({ path, changedAt: 7, text: `é${path}` })));
  expect(read.at(-1)).toMatchObject({ path: 'large', fault: 'too_large' });
});

it('what cannot be read is said of that file, and the others are read', async () => {
  const gone: LocalFile = { path: 'gone', open: () => Promise.reject(new Error('NotFoundError')) };
  const torn = { lastModified: 8, size: 1, text: () => Promise.reject(new Error('NotReadableError')) };

  expect(
    await readAll([
      gone,
      { path: 'torn', open: async () => torn as never },
      ...chosenFiles([aFile('a', 'a')]),
    ]),
  ).toEqual([
    { path: 'gone', changedAt: 0, fault: 'unreadable' },
    { path: 'torn', changedAt: 8, fault: 'unreadable' },
    { path: 'a', changedAt: 7, text: 'a' },
  ]);
});

/** As browsers give what was dropped: a folder gives its content a hundred at a time. */
const fileEntry = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve: (file: File) => void) => resolve(aFile(fullPath.split('/').at(-1) ?? '', fullPath)),
});
const folderEntry = (fullPath: string, content: readonly unknown[] | undefined) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    let given = 0;
    return {
      readEntries: (resolve: (some: unknown) => void, reject: (fault: Error) => void) => {
        if (content === undefined) return reject(new Error('NotReadableError'));
        resolve(content.slice(given, given + 100));
        given += 100;
      },
    };
  },
});
const dropped = (entries: readonly unknown[], files: readonly File[] = []) =>
  listed(
    droppedFiles({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files } as never),
  );

it('dropped folders are gone through to the last file, with those in them', async () => {
  const many = Array.from({ length: 250 }, (_, index) => fileEntry(`/team/${index}.csv`));
  const files = await dropped([
    folderEntry('/team', [...many, folderEntry('/team/more', [fileEntry('/team/more/a.csv')])]),
    fileEntry('/alone.csv'),
    folderEntry('/locked', undefined),
  ]);

  expect(files.map(({ path }) => path)).toEqual([
    ...many.map(({ fullPath }) => fullPath.slice(1)),
    'team/more/a.csv',
    'alone.csv',
    'locked',
  ]);
  expect(await (await files.at(-2)?.open())?.text()).toBe('/alone.csv');
  await expect(files.at(-1)?.open()).rejects.toThrow('folder');
});

it('files are taken as they are where the browser tells of no entries', async () => {
  expect((await dropped([null], [aFile('a.csv', '')])).map(({ path }) => path)).toEqual(['a.csv']);
});
