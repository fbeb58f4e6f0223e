import { beforeAll, describe, expect, it } from 'vitest';
import { type FaultRow, isFaultless } from '../../scripts/faults/fault-row.ts';
import { measureFault } from '../../scripts/faults/measure-fault.ts';
import { type PlannedSeries, planSeries } from '../../scripts/faults/plan-series.ts';
import { buildExtension } from '../../scripts/visit/build-extension.ts';
import { browserNames, built } from './start-visit.ts';

describe.each(browserNames)('After faults in %s', (browser) => {
  const planned = planSeries({ browser, short: true });
  const rows: FaultRow[] = [];

  beforeAll(async () => {
    const assay = browser === 'chromium' ? built.chromium : await buildExtension(browser, 'granted');
    const measure = async (series: readonly PlannedSeries[]): Promise<void> => {
      for (const one of series) rows.push(await measureFault({ ...one, assay }));
    };
    // The baseline has a browser of its own beside, since it needs many events to be sure.
    await Promise.all([
      measure(planned.filter(({ method }) => method === 'assay')),
      measure(planned.filter(({ method }) => method !== 'assay')),
    ]);
  }, 300_000);

  it.each(planned.filter(({ method }) => method === 'assay'))(
    'nothing is lost, nothing counted twice, and the sessions are what the signals give: $fault',
    ({ fault, events }) => {
      const row = rows.find((one) => one.fault === fault && one.method === 'assay');

      expect(row).toMatchObject({ sent: events, kept: events, lost: 0, duplicated: 0, rebuilt: true });
      expect(row).toSatisfy(isFaultless);
    },
  );

  // Without this, nothing would be lost by whatever is not struck at all.
  it.each(planned.filter(({ method }) => method === 'naive'))(
    'a message and nothing else loses prompts: $fault',
    ({ fault }) => {
      const row = rows.find((one) => one.fault === fault && one.method === 'naive');

      expect(row?.lost).toBeGreaterThan(0);
      expect(row?.kept).toBeGreaterThan(0);
    },
  );
});
