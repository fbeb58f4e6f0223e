import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../scripts/accuracy/judge.ts';
import { type Measured, measureAccuracy, prepareAccuracy } from '../../scripts/accuracy/measure-accuracy.ts';
import { streamless, subjects } from '../../scripts/accuracy/subjects.ts';
import { browserNames } from './start-visit.ts';

/** Of each way to answer and each kind of editor some; `npm run accuracy` drives them all, and longer. */
const chosen = [
  ...['ant-design-x', 'chatui', 'matechat', 'minchat', 'react-chatbot-kit', 'tiptap', 'lexical', 'quill'],
  ...['chatgpt', 'claude', 'kimi', 'copilot', 'perplexity', 'aistudio', 'gemini-enterprise'].map(
    (name) => `${name} (replica)`,
  ),
];

describe.each(browserNames)('Signals in %s', (browser) => {
  const driven = subjects.filter(({ name }) => chosen.includes(name));
  let measured: Measured;

  beforeAll(async () => {
    const extension = await prepareAccuracy(browser);
    measured = await measureAccuracy({ browser, extension, subjects: driven, isShort: true });
  }, 400_000);

  it('are seen on every front end that was chosen', () => {
    expect(driven.map(({ name }) => name).sort()).toEqual([...chosen].sort());
    expect(measured.faults).toEqual([]);
  });

  it.each(chosen)('count the prompts on %s exactly', (name) => {
    const line = measured.comparisons.find((one) => one.name === name && one.signal === 'prompts');

    expect(line).toMatchObject({ done: 2, counted: 2, missed: 0, extra: 0 });
  });

  it('are as exact as they have to be', () => {
    expect(judge(measured.comparisons, streamless)).toEqual([]);
  });
});
