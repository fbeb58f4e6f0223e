import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../lib/core/week/day.ts';
import { weekOf } from '../../lib/core/week/week.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const hour = 3_600_000;
const zones = [
  'Europe/Zurich',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];

/** Every 13th hour from 2010 on, to each zone its turn: every hour of the day, and each end of a year in each zone. */
const moments = Array.from({ length: 13_500 }, (_, nth) => ({
  at: Date.UTC(2010, 0, 1) + 13 * nth * hour - 1,
  zone: zones[nth % zones.length] ?? 'UTC',
}));

/** The same by the calendar that the browser brings with it. */
const byTheBrowser = `
  return arguments[0].map(({ at, zone }) => {
    const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
    const monday = date.subtract({ days: date.dayOfWeek - 1 });
    const week = date.yearOfWeek + '-W' + String(date.weekOfYear).padStart(2, '0');
    return [date, week, monday, date.add({ days: 400 })].join(' ');
  });
`;

// Assay uses the browser's own calendar where there is one, and the tests in Node the one that comes with Assay.
describe.each(browserNames)("The browser's own calendar, in %s", (name) => {
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    page = await visit.browser.open(visit.own('review'));
  });

  afterAll(() => visit?.clear());

  it('has the same days and weeks as the one that comes with Assay', async () => {
    const expected = moments.map(({ at, zone }) => {
      const day = dayOf(at, zone);
      const { id, monday } = weekOf(day);
      return [day, id, monday, addDays(day, 400)].join(' ');
    });

    expect(await page.evaluate(byTheBrowser, moments)).toEqual(expected);
  });
});
