import { expect, it } from 'vitest';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import { codeTools, groupOf } from '@/lib/core/tool/group-of.ts';

it('names only tools of the catalogue as made for code', () => {
  const ids = catalogue.map(({ id }) => id);

  expect(codeTools.filter((id) => !ids.includes(id))).toEqual([]);
});

it.each([
  ['chatgpt', 'chat'],
  ['cursor', 'code'],
  ['https://own.test', 'code'],
  ['https://other.test', undefined],
])('puts %s in the group %s', (toolId, group) => {
  const chosen = new Map([
    ['https://own.test', 'code'],
    ['chatgpt', 'code'],
  ] as const);

  expect(groupOf(toolId, chosen)).toBe(group);
});
