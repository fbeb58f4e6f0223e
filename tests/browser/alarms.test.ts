import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ringOnce, ringRegularly, silence } from '@/lib/browser/alarms.ts';
import { aBrowser } from './a-browser.ts';

beforeEach(() => {
  aBrowser();
});

it('leaves an alarm that stands already as it is, so that waking up does not put it off', async () => {
  await ringRegularly('keep house', 15, Date.now());
  const create = vi.spyOn(fakeBrowser.alarms, 'create');

  await ringRegularly('keep house', 15, Date.now());

  expect(create).not.toHaveBeenCalled();
});

it('sets an alarm anew that rang at other times', async () => {
  await ringRegularly('keep house', 30, Date.now());
  await ringRegularly('keep house', 15, Date.now());

  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'keep house', periodInMinutes: 15 }]);
});

it('sets an alarm anew that would ring in a year, since the clock was set right meanwhile', async () => {
  vi.useFakeTimers({ now: Date.parse('2027-11-18') });
  onTestFinished(() => void vi.useRealTimers());
  await ringRegularly('keep house', 15, Date.now());

  vi.setSystemTime('2026-11-18');
  await ringRegularly('keep house', 15, Date.now());

  const [alarm] = await fakeBrowser.alarms.getAll();
  expect(new Date(alarm?.scheduledTime ?? 0).getUTCFullYear()).toBe(2026);
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
  await ringRegularly('keep house', 15, Date.now());

  await silence('drain');

  expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toEqual(['keep house']);
});
