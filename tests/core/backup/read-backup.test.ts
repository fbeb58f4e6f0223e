import { describe, expect, it } from 'vitest';
import { type BackupFault, BackupReader, isFault } from '@/lib/core/backup/read-backup.ts';
import { aSession, noon } from '../session/a-session.ts';
import { aSignal } from '../signal/a-signal.ts';
import { aTask, aWorkflow } from '../task/a-task.ts';
import { aTrial } from '../task/a-trial.ts';
import { aFile, head, linesOf, sealed } from './sealed.ts';

const salt = ['meta', { key: 'salt', value: '0f'.repeat(32) }] as const;
const session = (given: object = {}) =>
  ['session', { ...aSession(), verdictAt: undefined, ...given }] as const;
const run = (given: object = {}) => ['run', { ...session()[1], prompts: 0, ...given }] as const;
const signal = (given: object = {}) => ['signal', { ...aSignal(), ...given }] as const;
const period = '2026-10-05';
const csv = (...rows: string[]): string => ['schema,period_start,scope', ...rows, ''].join('\r\n');
const anExport = (given: object = {}) =>
  ['export', { periodStart: period, text: csv(`aiuse/1,${period},all`), savedAt: noon, ...given }] as const;
const tool = (given: object = {}) =>
  ['tool', { id: 'a', name: 'A', origins: [], state: 'stopped', changedAt: 0, ...given }] as const;
const workflow = (given: object = {}) => ['workflow', { ...aWorkflow(), ...given }] as const;
const trial = (given: object = {}) => ['trial', { ...aTrial(), ...given }] as const;
const task = (given: object = {}) => ['task', { ...aTask(), ...given }] as const;
const genuine = { verdict: 'genuine', verdictAt: noon };
const begun = { endedAt: undefined, state: 'paused' };
const all = [
  ...[salt, tool(), workflow(), trial(), anExport(), session(), run({ id: 'run' }), task(), signal()],
];

describe('a file', () => {
  it.each([
    ['without rows', aFile([])],
    ['with one row', aFile([salt])],
    ['with all kinds of rows', aFile(all)],
    ['of the version before, without coin and note', aFile(all, head.replace(':3,', ':1,'))],
    ['with a drawn session and a note', aFile([session({ drawn: true, chance: 0.5, note: 'for me' })])],
    ['of version 2, without workflows, trials and tasks', ofVersion2([salt, session()])],
    ['with a genuine session of a workflow', aFile([session({ ...genuine, workflowId: 'a' })])],
    ['with a workflow that is put away', aFile([workflow({ archivedAt: noon + 1 })])],
    ['with a trial that ended early', aFile([trial({ endedAt: noon + 1, endedEarly: true })])],
    ['with a task that is paused', aFile([task({ ...begun, size: undefined, withAi: undefined })])],
    ['with a task of a trial', aFile([task({ trialId: 'a trial', block: 1, assigned: false })])],
    [
      'with a task that slept in between',
      aFile([task({ ...begun, worked: [span(0, 1), span(3, 4)], unsure: [span(1, 3)] })]),
    ],
    ['with a saved file of another form', aFile([anExport({ periodStart: `${period}/pool` })])],
  ])('%s is taken', (_, file) => {
    expect(read(file)).toMatchObject({ checksum: /"sha256":"(.+)"/.exec(file)?.[1] });
  });

  it.each<[string, string, Partial<BackupFault>]>([
    ['that is empty', '', { reason: 'no_backup', line: 1 }],
    ['of something else', 'a,b\n1,2\n', { reason: 'no_backup', line: 1 }],
    ['that is JSON of something else', '{"format":"other"}', { reason: 'no_backup', line: 1 }],
    ['of a newer version', aFile(all, head.replace(':3,', ':4,')), { reason: 'future_version', detail: '4' }],
    [
      'of a newer version that looks otherwise behind its number',
      '{"format":"assay-backup","version":12,"packed":"…"}',
      { reason: 'future_version', detail: '12' },
    ],
    ['of version 0', aFile(all, head.replace(':3,', ':0,')), { reason: 'no_backup' }],
    ['with more in its head', aFile(all, head.replace(',"rows"', ',"a":1,"rows"')), { reason: 'no_backup' }],
    ['with Windows line breaks', aFile(all).replaceAll('\n', '\r\n'), { reason: 'no_backup' }],
    ['with a byte order mark', `\uFEFF${aFile(all)}`, { reason: 'no_backup' }],
    ['cut off behind its head', `${head}\n`, { reason: 'cut_short', line: 1 }],
    ['cut off within a row', aFile(all).slice(0, 400), { reason: 'no_json' }],
    ['without its checksum', sealed(linesOf(aFile(all))).split('"sha')[0] ?? '', { reason: 'cut_short' }],
    ['that goes on behind its end', `${aFile(all)}x`, { reason: 'goes_on' }],
    ['with one byte changed', aFile(all).replace('chatgpt', 'chatgqt'), { reason: 'wrong_checksum' }],
    [
      'with counts that are wrong',
      sealed(linesOf(aFile(all)).map((line) => line.replace('"signal":1', '"signal":2'))),
      { reason: 'miscounted' },
    ],
    ['with a row missing', sealed(linesOf(aFile(all)).toSpliced(2, 1)), { reason: 'miscounted', line: 10 }],
    [
      'with a task that the counts do not name',
      sealed(linesOf(aFile(all)).map((line) => line.replace('"task":1,', ''))),
      { reason: 'miscounted' },
    ],
    [
      'with a row behind the last one',
      sealed(linesOf(aFile(all)).toSpliced(-1, 0, JSON.stringify(signal()))),
      { reason: 'no_json' },
    ],
    [
      'that ends where a row should follow',
      sealed([head, `${JSON.stringify(salt)},`, ...linesOf(aFile([])).slice(1)]),
      { reason: 'no_json' },
    ],
    ['with rows in another order', aFile(all.toReversed()), { reason: 'misplaced_row', line: 3 }],
    ['with a kind of row that nobody knows', aFile([['secret', {}]]), { reason: 'unknown_row', line: 2 }],
    ['with a kind of row by the name of a prototype', aFile([['__proto__', {}]]), { reason: 'unknown_row' }],
    ['with a row of three', sealed([head, '["meta",{},{}]']), { reason: 'unknown_row' }],
    ['with a row that is no list', sealed([head, '{"0":"meta"}']), { reason: 'no_json' }],
    ['nested deep', sealed([head, '['.repeat(100_000)]), { reason: 'too_deep', line: 2 }],
    ['nested deep and closed', sealed([head, `${'['.repeat(9)}${']'.repeat(9)}`]), { reason: 'too_deep' }],
    ['whose JSON is broken', sealed([head, '["meta",{"key":}]']), { reason: 'no_json', line: 2 }],
  ])('%s is refused', (_, file, fault) => {
    expect(read(file)).toMatchObject(fault);
  });

  it.each([
    ['that is no object', ['session', 1], 'session'],
    ['with a field too many', session({ content: 'hello' }), 'session'],
    ['with a coin that has no chance', session({ drawn: true }), 'session.chance'],
    ['with a chance above 1', session({ drawn: true, chance: 1.5 }), 'session.chance'],
    ['with a chance of none', session({ drawn: false, chance: 0 }), 'session.chance'],
    ['with a note without end', session({ note: 'x'.repeat(10_001) }), 'session.note'],
    ['with the key of a prototype', ['session', JSON.parse('{"__proto__":{"id":"a"}}')], 'session.id'],
    ['with one such key too many', ['meta', { ...salt[1], ...JSON.parse('{"__proto__":1}') }], 'meta'],
    ['with a constructor', session({ constructor: 1 }), 'session'],
    ['without an id', session({ id: '' }), 'session.id'],
    ['with an id without end', session({ id: 'x'.repeat(129) }), 'session.id'],
    ['that ends before it begins', session({ endedAt: noon - 1 }), 'session.endedAt'],
    ['of another day', session({ day: '2026-11-20' }), 'session.day'],
    ['of a day that there is not', session({ day: '2026-11-31' }), 'session.day'],
    ['of a zone that nobody knows', session({ zone: 'Mars/Olympus' }), 'session.zone'],
    ['of a zone that is a whole date', session({ zone: '2020-01-01T00:00+01:00[UTC]' }), 'session.zone'],
    ['from beyond all years', session({ startedAt: 9e15, endedAt: 9e15 }), 'session.startedAt'],
    ['with half a prompt', session({ prompts: 0.5 }), 'session.prompts'],
    ['with fewer than no answers', session({ answers: -1 }), 'session.answers'],
    ['with more prompts than can be', session({ prompts: 1e300 }), 'session.prompts'],
    ['without a prompt', session({ prompts: 0 }), 'session.prompts'],
    ['with a verdict that nobody gave', session({ verdict: 'genuine' }), 'session.verdictAt'],
    ['with a verdict that there is not', session({ verdict: 'bad' }), 'session.verdict'],
    ['whose chats are no texts', session({ chats: [1] }), 'session.chats.0'],
    ['with a prompt, of a run', run({ prompts: 1 }), 'run.prompts'],
    ['of a kind that nobody knows, of a signal', signal({ kind: 'text' }), 'signal.kind'],
    ['that lasts, of a prompt', signal({ forMs: 5 }), 'signal.forMs'],
    ['that does not last, of attention', signal({ kind: 'attention' }), 'signal.forMs'],
    ['of a workflow that is not genuine', session({ workflowId: 'a' }), 'session.workflowId'],
    ['without a name, of a workflow', workflow({ name: '' }), 'workflow.name'],
    ['with a name without end', workflow({ name: 'x'.repeat(61) }), 'workflow.name'],
    ['of an area that nobody knows', workflow({ area: 'sales' }), 'workflow.area'],
    ['of too few blocks, of a trial', trial({ blocks: 5 }), 'trial.blocks'],
    ['whose seed is none', trial({ seed: 'heads' }), 'trial.seed'],
    ['that ended before it began, of a trial', trial({ endedAt: 1, endedEarly: true }), 'trial.endedAt'],
    ['that says not how it ended', trial({ endedAt: noon + 1 }), 'trial.endedEarly'],
    ['that is done and has no end, of a task', task({ endedAt: undefined }), 'task.endedAt'],
    ['that runs and has an end', task({ state: 'running' }), 'task.endedAt'],
    ['that ended before it began, of a task', task({ endedAt: noon - 1, worked: [] }), 'task.endedAt'],
    ['of another day, of a task', task({ day: '2026-11-20' }), 'task.day'],
    ['with less than no time', task({ worked: [{ from: noon + 2, to: noon + 1 }] }), 'task.worked.0.to'],
    ['with time that is counted twice', task({ worked: [span(0, 2), span(1, 3)] }), 'task.worked'],
    ['with time in another order', task({ worked: [span(2, 3), span(0, 1)] }), 'task.worked'],
    ['with time before it began', task({ worked: [{ from: noon - 1, to: noon }] }), 'task.worked'],
    ['with time after its end', task({ worked: [span(0, 31)] }), 'task.worked'],
    [
      'with time that is worked and unsure',
      task({ worked: [span(0, 2)], unsure: [span(1, 3)] }),
      'task.unsure',
    ],
    ['with a span of three', task({ worked: [{ ...span(0, 2), by: 1 }] }), 'task.worked.0'],
    ['of a size that there is not', task({ size: 'huge' }), 'task.size'],
    ['that knows what nobody told', task({ outcome: 'fine' }), 'task.outcome'],
    ['of a block without a trial', task({ block: 1 }), 'task.trialId'],
    ['with a salt that is none', ['meta', { key: 'salt', value: 'x' }], 'meta.value'],
    ['that would delete sessions', ['meta', { key: 'sessionRetentionDays', value: 1 }], 'meta.key'],
    ['with a text for a salt', ['meta', { key: 'salt', value: { filler: '', change: '' } }], 'meta.value'],
    ['with a salt for a text', ['meta', { key: 'reflection 2026-W47', value: salt[1].value }], 'meta.value'],
    ['that is watched twice', tool({ state: 'twice' }), 'tool.state'],
    ['of a period that there is not', anExport({ periodStart: '2026-10-06' }), 'export.periodStart'],
    ['of a form without a name', anExport({ periodStart: `${period}/` }), 'export.periodStart'],
    ['of a day that is none', anExport({ periodStart: '2026-13-45' }), 'export.periodStart'],
    ['of another period', anExport({ text: csv('aiuse/1,2026-09-07,all') }), 'export.text'],
    ['with a formula', anExport({ text: csv(`aiuse/1,${period},=1+1`) }), 'export.text'],
    ['with a minus before it', anExport({ text: csv(`aiuse/1,${period},-1`) }), 'export.text'],
    ['with free text', anExport({ text: csv(`aiuse/1,${period},Jane Doe`) }), 'export.text'],
    ['with a cell too many', anExport({ text: csv(`aiuse/1,${period},all,b`) }), 'export.text'],
    ['without end', anExport({ text: csv(...Array(200).fill(`aiuse/1,${period},all`)) }), 'export.text'],
  ] as [string, readonly [string, unknown], string][])('with a row %s is refused', (_, row, detail) => {
    expect(read(aFile([row]))).toEqual({ reason: 'bad_row', line: 2, detail });
  });

  it('changes no prototype', () => {
    read(
      sealed([head, '["session",{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]']),
    );

    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

function span(from: number, to: number) {
  return { from: noon + from * 60_000, to: noon + to * 60_000 };
}

function ofVersion2(rows: Parameters<typeof aFile>[0]): string {
  const lines = linesOf(aFile(rows, head.replace(':3,', ':2,')));
  return sealed(lines.map((line) => line.replace(/"(workflow|trial|task)":0,/g, '')));
}

function read(file: string) {
  const reader = new BackupReader();
  const lines = file.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const reading = reader.read(line);
    if (isFault(reading)) return reading;
  }
  return reader.end();
}
