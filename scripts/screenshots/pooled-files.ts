import { addDays } from '../../lib/core/week/day.ts';

const monday = '2026-10-05';
const columns =
  'schema,period_start,scope,group,status,sessions_band,genuine_low,genuine_high,basis,time_effect,time_ratio_low,time_ratio_high,evidence';
const hiddenRows = [
  ...['chat', 'code'].map((group) => `tool_group,${group}`),
  ...['review', 'documentation', 'incident', 'other'].map((area) => `work_area,${area}`),
];

/** The four ranges that a file in the form for pools can say. */
const ranges = [
  ['0.2', '0.8'],
  ['0.0', '0.6'],
  ['0.4', '1.0'],
  ['0.0', '1.0'],
] as const;

function handedIn([low, high]: (typeof ranges)[number], of = monday): string {
  const shown = `aiuse/1,${of},all,all,shown,,${low},${high},counted,not_measured,,,none`;
  const hidden = hiddenRows.map((row) => `aiuse/1,${of},${row},hidden,,,,,,,,`);
  return [columns, shown, ...hidden, ''].join('\r\n');
}

/** Files as colleagues would hand them in to a pool, by their names. */
export const pooledFiles = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, nth) => [
      `colleague-${nth + 1}.csv`,
      handedIn(ranges[nth % ranges.length] ?? ranges[0]),
    ]),
  );

const whole = handedIn(ranges[0]);

/** Files that do not count, each for another reason. */
export const refusedFiles: Readonly<Record<string, string>> = {
  'with a band.csv': whole.replace(',,0.2,0.8,', ',20_to_39,0.3,0.4,'),
  'nothing in it.csv': whole.replace(/all,all,shown.*/, 'all,all,hidden,,,,,,,,'),
  'weeks before.csv': handedIn(ranges[1], addDays(monday, -28)),
  'semicolons.csv': whole.replaceAll(',', ';'),
  'a-later-version.csv': whole.replaceAll('aiuse/1', 'aiuse/2'),
  'holiday-of-the-whole-department-in-the-mountains-with-everybody-in-one-picture.mp4': 'x'.repeat(100_000),
};
