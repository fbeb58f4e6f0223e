import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { aSession, noon } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };

const header =
  'schema,period_start,scope,group,status,sessions_band,genuine_low,genuine_high,' +
  'basis,time_effect,time_ratio_low,time_ratio_high,evidence\r\n';

const hiddenRows = [
  'tool_group,chat',
  'tool_group,code',
  'work_area,review',
  'work_area,documentation',
  'work_area,incident',
  'work_area,other',
]
  .map((row) => `aiuse/1,2026-11-02,${row},hidden,,,,,,,,\r\n`)
  .join('');

const textOf = (sessions: readonly Session[]): string => anonymisedCsv(anonymisePeriod(period, sessions));

describe('the anonymised file', () => {
  it('has exactly these bytes for 24 sessions', () => {
    const sessions = [
      ...some(9, 'genuine'),
      ...some(5, 'filler'),
      ...some(4, 'exploring'),
      ...some(2, 'personal'),
      ...some(4, 'untagged'),
    ];

    expect(textOf(sessions)).toBe(
      `${header}aiuse/1,2026-11-02,all,all,shown,20_to_39,0.4,0.6,counted,not_measured,,,none\r\n${hiddenRows}`,
    );
  });

  it('has exactly these bytes for nothing', () => {
    expect(textOf([])).toBe(`${header}aiuse/1,2026-11-02,all,all,hidden,,,,,,,,\r\n${hiddenRows}`);
  });

  it('holds fixed words and tenths and nothing else, whatever the ledger holds', () => {
    const firstRow =
      /^aiuse\/1,2026-11-02,all,all,(?:hidden,,,,,,,,|shown,(?:10_to_19|20_to_39|40_to_79|80_plus),(?:0\.\d|1\.0),(?:0\.\d|1\.0),counted,not_measured,,,none)$/;

    fc.assert(
      fc.property(anySessions(100), (sessions) => {
        const text = textOf(sessions);
        const [head, first, ...rest] = text.split('\r\n');

        expect(`${head}\r\n`).toBe(header);
        expect(first).toMatch(firstRow);
        expect(`${rest.join('\r\n')}`).toBe(hiddenRows);
      }),
    );
  });

  it('has no word of any session: no id, tool, chat, zone, day or hour', () => {
    fc.assert(
      fc.property(anySessions(100), (sessions) => {
        const text = textOf(sessions);

        expect(sessions.flatMap(wordsOf).filter((word) => text.includes(word))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the sessions, nor on ids, tools, chats, hours and what was counted', () => {
    fc.assert(
      fc.property(anySessions(60), (sessions) => {
        const others = sessions.toReversed().map((session, index) => ({
          ...session,
          id: `other ${index}`,
          toolId: 'other',
          chats: [],
          prompts: session.prompts + index,
          implied: session.implied + index,
          answers: session.answers + index,
          copies: session.copies + index,
          attentionMs: session.attentionMs + index * 60_000,
          named: [],
          threads: ['other'],
          startedAt: session.startedAt + index,
        }));

        expect(textOf(others)).toBe(textOf(sessions));
      }),
    );
  });
});

function some(count: number, verdict: Session['verdict']): Session[] {
  return Array.from({ length: count }, (_, index) =>
    aSession({ id: `${verdict} ${index}`, verdict, startedAt: noon - (index % 4) * 86_400_000 }),
  );
}

function wordsOf({ id, toolId, chats, named, threads, zone, day, startedAt, endedAt }: Session): string[] {
  const hours = [startedAt, endedAt].flatMap((at) => [
    String(at),
    new Date(at).toISOString().slice(11, 16),
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5),
  ]);
  // The day on which the period begins stands in every file of the period.
  const days = day === period.monday ? [] : [day];
  return [id, toolId, ...chats, ...named, ...threads, zone, ...days, ...hours];
}
