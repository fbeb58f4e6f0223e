import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sessionsCsv } from '@/lib/core/export/sessions-csv.ts';
import { countChats } from '@/lib/core/session/session.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { aSession } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const columns =
  'session,tool,day,week,started_at,ended_at,time_zone,' +
  'prompts,implied_prompts,answers,copies,chats,attention_minutes,verdict,verdict_at';

describe('the copy of all sessions', () => {
  it('is exactly this for two sessions', () => {
    const sessions = [
      aSession({
        id: 'one',
        startedAt: Date.parse('2026-10-25T02:30:00.400+02:00'),
        endedAt: Date.parse('2026-10-25T02:30:00.900+01:00'),
        prompts: 12,
        implied: 3,
        answers: 14,
        copies: 5,
        attentionMs: 21.5 * 60_000,
        chats: ['a', 'b'],
        named: ['x'],
        threads: ['x', 'y'],
        verdict: 'genuine',
        verdictAt: Date.parse('2026-10-25T08:00:00Z'),
      }),
      aSession({
        id: 'two',
        toolId: 'unknown',
        startedAt: Date.parse('2027-01-01T00:00:00Z'),
        zone: 'Asia/Kolkata',
      }),
    ];

    expect(sessionsCsv(sessions, new Map([['chatgpt', 'ChatGPT, at work']]))).toBe(
      `${columns}\r\n` +
        'one,"ChatGPT, at work",2026-10-25,2026-W43,2026-10-25T02:30:00+02:00,2026-10-25T02:30:00+01:00,' +
        'Europe/Zurich,15,3,14,5,3,22,genuine,2026-10-25T09:00:00+01:00\r\n' +
        'two,unknown,2027-01-01,2026-W53,2027-01-01T05:30:00+05:30,2027-01-01T05:30:00+05:30,' +
        'Asia/Kolkata,1,0,0,0,0,0,untagged,\r\n',
    );
  });

  it.each([
    [0, '0'],
    [29_999, '0'],
    [30_000, '1'],
    [89_999, '1'],
    [90_000, '2'],
    [3_600_000, '60'],
  ])('rounds %i ms of attention to %s minutes, the nearest', (attentionMs, minutes) => {
    const [, row] = sessionsCsv([aSession({ attentionMs })], new Map()).split('\r\n');

    expect(row?.split(',').at(12)).toBe(minutes);
  });

  it('of an empty ledger is the header', () => {
    expect(sessionsCsv([], new Map())).toBe(`${columns}\r\n`);
  });

  it('is read back as it was, to the second', () => {
    const anyName = fc.string().map((name) => `tool ${name.replaceAll(/[,;|]/g, ' ')}`);

    fc.assert(
      fc.property(anySessions(20), anyName, (sessions, name) => {
        const text = sessionsCsv(sessions, new Map([['chatgpt', name]]));
        const { data, errors } = Papa.parse<Record<string, string>>(text, {
          header: true,
          delimiter: ',',
          newline: '\r\n',
          skipEmptyLines: true,
        });

        expect(errors).toEqual([]);
        expect(data.map(({ verdict_at: _, ...row }) => row)).toEqual(
          sessions.map((session) => ({
            session: session.id,
            tool: session.toolId === 'chatgpt' ? name : session.toolId,
            day: session.day,
            week: weekOf(session.day).id,
            started_at: expect.stringContaining(`${session.day}T`),
            ended_at: expect.any(String),
            time_zone: session.zone,
            prompts: String(session.prompts + session.implied),
            implied_prompts: String(session.implied),
            answers: String(session.answers),
            copies: String(session.copies),
            chats: String(countChats(session)),
            attention_minutes: (session.attentionMs / 60_000).toFixed(0),
            verdict: session.verdict,
          })),
        );
        expect(
          data.map((row) => [row.started_at, row.ended_at].map((time) => Date.parse(time ?? ''))),
        ).toEqual(
          sessions.map(({ startedAt, endedAt }) => [startedAt, endedAt].map((at) => at - (at % 1000))),
        );
        expect(data.map((row) => row.verdict_at === '')).toEqual(
          sessions.map(({ verdictAt }) => verdictAt === undefined),
        );
      }),
    );
  });
});

it('tells the times in UTC where the zone of a session is not known here', () => {
  const session = { ...aSession(), zone: 'Mars/Olympus_Mons' };

  expect(sessionsCsv([session], new Map())).toContain(
    '2026-11-18T11:00:00+00:00,2026-11-18T11:00:00+00:00,Mars/Olympus_Mons',
  );
});
