import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ringOnce, ringRegularly, silence } from '@/lib/browser/alarms.ts';
import { aBrowser } from './a-browser.ts';

beforeEach(() => {
  aBrowser();
});

it('leaves an alarm that stands already as it is, so that waking up does not put it off', async () => {
  await ringRegularly('keep house', 15);
  const create = vi.spyOn(fakeBrowser.alarms, 'create');

  await ringRegularly('keep house', 15);

  expect(create).not.toHaveBeenCalled();
});

it('sets an alarm anew that rang at other times', async () => {
  await ringRegularly('keep house', 30);
  await ringRegularly('keep house', 15);

  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'keep house', periodInMinutes: 15 }]);
});

it('can ring once', async () => {
  await ringOnce('drain', 0.5);

  const [alarm] = await fakeBrowser.alarms.getAll();
  expect(alarm).toMatchObject({ name: 'drain', periodInMinutes: undefined });
});

it('that rings once is not put off by being wanted again', async () => {
  await ringOnce('drain', 0.5);
  const create = vi.spyOn(fakeBrowser.alarms, 'create');

  await ringOnce('drain', 0.5);

  expect(create).not.toHaveBeenCalled();
});

it('rings no more once silenced, and leaves other alarms alone', async () => {
  await ringOnce('drain', 0.5);
  await ringRegularly('keep house', 15);

  await silence('drain');

  expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toEqual(['keep house']);
});
