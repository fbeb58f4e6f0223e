import { expect, it } from 'vitest';
import { catalogueWord } from '@/lib/core/health/catalogue-word.ts';
import { catalogue } from '@/lib/core/tool/catalogue.ts';

it.each(catalogue.map(({ id, seen }) => [id, seen]))(
  'is for %s the day its facts were gathered',
  (id, seen) => {
    expect(catalogueWord(id)).toBe(seen);
  },
);

it('is one word for all custom tools, and no day', () => {
  expect(catalogueWord('https://assistant.intranet.test')).toBe('custom');
  expect(catalogueWord('http://localhost:3000')).toBe('custom');
});
