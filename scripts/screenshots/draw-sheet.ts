import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A picture of a scene. */
export interface Picture {
  readonly scene: string;
  /** Its file's name. */
  readonly file: string;
  readonly caption: string;
}

const style = `
  body { margin: 2rem; font: 15px system-ui, sans-serif; background: #8884; }
  section { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-block: 0.5rem 2rem; }
  figure { flex: none; margin: 0; }
  img { display: block; max-inline-size: 640px; box-shadow: 0 0 0 1px #8888; }
  figcaption { padding-block-start: 0.3rem; font-size: 0.85rem; }`;

/** Writes a page that shows all pictures, those of a scene side by side. */
export async function drawSheet(folder: string, pictures: readonly Picture[]): Promise<void> {
  const sections = [...Map.groupBy(pictures, ({ scene }) => scene)].map(
    ([scene, some]) => `<h2>${scene}</h2>\n<section>\n${some.map(figureOf).join('\n')}\n</section>`,
  );
  const page = [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>Assay in pictures</title><style>${style}</style></head>`,
    `<body><h1>Assay in pictures</h1>\n${sections.join('\n')}\n</body>`,
    '</html>\n',
  ];
  await writeFile(join(folder, 'index.html'), page.join('\n'));
}

const figureOf = ({ file, caption }: Picture): string =>
  file.endsWith('.pdf')
    ? `<figure><a href="${file}">${caption}</a></figure>`
    : `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${caption}</figcaption></figure>`;
