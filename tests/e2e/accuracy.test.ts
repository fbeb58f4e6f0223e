import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../scripts/accuracy/judge.ts';
import { type Measured, measureAccuracy, prepareAccuracy } from '../../scripts/accuracy/measure-accuracy.ts';
import { shortSubjects } from '../../scripts/accuracy/subjects.ts';
import { browserNames } from './start-visit.ts';

describe.each(browserNames)('Accuracy in %s', (browser) => {
  let measured: Measured;

  beforeAll(async () => {
    const extension = await prepareAccuracy(browser);
    measured = await measureAccuracy({ browser, extension, subjects: shortSubjects, isShort: true });
  }, 300_000);

  it('drives every front end as it was meant', () => {
    expect(measured.faults).toEqual([]);
  });

  it.each(shortSubjects)('counts every prompt on $name, and none too many', ({ name }) => {
    const prompts = measured.comparisons.filter((one) => one.name === name && one.signal === 'prompts');

    expect(prompts).toEqual([
      { name, browser, signal: 'prompts', done: 2, counted: 2, missed: 0, extra: 0, missedDeeds: [] },
    ]);
  });

  it('counts every other signal as well as it has to', () => {
    expect(judge(measured.comparisons)).toEqual([]);
  });
});
