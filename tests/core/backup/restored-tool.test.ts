import { expect, it } from 'vitest';
import { restoredTool } from '@/lib/core/backup/restored-tool.ts';

it.each([
  ['a known one is what the catalogue says', 'chatgpt', 'Bank', 'ChatGPT', 'https://chatgpt.com'],
  [
    'a custom one is what its id says',
    'http://ai.test:8080',
    'ChatGPT',
    'ai.test:8080',
    'http://ai.test:8080',
  ],
])('of a restored tool its id alone is believed: %s', (_, id, name, expectedName, origin) => {
  const tool = restoredTool({ id, name });

  expect(tool).toMatchObject({ id, name: expectedName });
  expect(tool.origins).toContain(origin);
});

it.each(['gone', 'https://chatgpt.com', 'https://a.test/path', 'javascript:alert(1)', 'file:///etc'])(
  'a restored tool that nobody knows has no origins, so that nothing can be watched: %s',
  (id) => {
    expect(restoredTool({ id, name: 'Old' })).toEqual({ id, name: 'Old', origins: [] });
  },
);
