import type { Health } from '../health/health.ts';
import { z } from '../schema.ts';
import { isSession } from '../session/fold-signal.ts';
import { longestNote, type Session, verdicts } from '../session/session.ts';
import { longestPieceMs } from '../signal/outbox-item.ts';
import { type Signal, signalKinds } from '../signal/signal.ts';
import { areApart } from '../task/spans.ts';
import { type Span, type Task, taskOutcomes, taskSizes, taskSources, taskStates } from '../task/task.ts';
import { longestWorkflowName, type Workflow, workAreas } from '../task/workflow.ts';
import { fewestBlocks, mostBlocks, type Trial } from '../trial/trial.ts';
import { longestAnswer, type Reflection } from '../week/reflection.ts';
import { isAnonymisedText, isPeriodStart } from './anonymised-text.ts';
import type { RowKind } from './backup-format.ts';
import { canBeDayOf, isKnownZone, lastMoment } from './known-zone.ts';

const mostCounted = 1e9;

const moment = z.int().check(z.positive(), z.maximum(lastMoment));
const count = z.int().check(z.nonnegative(), z.maximum(mostCounted));
const duration = z.int().check(z.nonnegative(), z.maximum(lastMoment));
const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const id = text(128);
const toolId = text(255);
const words = z.array(text(64));
const zone = text(64).check(z.refine(isKnownZone));

/** Named field by field, so that a field which is new in the ledger cannot be forgotten here. */
const stretchFields = {
  id,
  toolId,
  startedAt: moment,
  endedAt: moment,
  zone,
  day: text(10),
  prompts: count,
  implied: count,
  answers: count,
  copies: count,
  attentionMs: duration,
  chats: words,
  named: words,
  threads: words,
  verdict: z.enum([...verdicts, 'untagged']),
  verdictAt: z.optional(moment),
  drawn: z.optional(z.boolean()),
  chance: z.optional(z.number().check(z.positive(), z.maximum(1))),
  isPart: z.optional(z.literal(true)),
  note: z.optional(text(longestNote)),
  workflowId: z.optional(id),
} satisfies Record<keyof Session, z.ZodMiniType>;

/** Sessions and runs are alike, but for what {@link isSession} tells. */
const stretch = z.strictObject(stretchFields).check(
  z.refine(({ startedAt, endedAt }) => endedAt >= startedAt, { path: ['endedAt'] }),
  z.refine(({ startedAt, day }) => canBeDayOf(day, startedAt), { path: ['day'] }),
  z.refine(({ verdict, verdictAt }) => (verdict === 'untagged') === (verdictAt === undefined), {
    path: ['verdictAt'],
  }),
  z.refine(({ drawn, chance }) => (drawn === undefined) === (chance === undefined), { path: ['chance'] }),
  z.refine(({ verdict, workflowId }) => workflowId === undefined || verdict === 'genuine', {
    path: ['workflowId'],
  }),
);

const signalFields = {
  id,
  kind: z.enum(signalKinds),
  at: moment,
  toolId,
  chat: z.optional(text(64)),
  thread: z.optional(text(64)),
  forMs: z.optional(z.int().check(z.positive(), z.maximum(longestPieceMs))),
  zone,
} satisfies Record<keyof Signal, z.ZodMiniType>;

const healthFields = {
  toolId,
  catalogue: text(64),
  answered: count,
  unanswered: count,
  unansweredSince: z.optional(moment),
  implied: count,
  quietMs: duration,
  promptedAt: z.optional(moment),
  answeredAt: z.optional(moment),
  signAt: z.optional(moment),
  flow: z.optional(z.strictObject({ since: duration, taken: count, dropped: count, droppedAt: duration })),
} satisfies Record<keyof Health, z.ZodMiniType>;

const workflowFields = {
  id,
  name: text(longestWorkflowName),
  area: z.enum(workAreas),
  createdAt: moment,
  changedAt: moment,
  archivedAt: z.optional(moment),
} satisfies Record<keyof Workflow, z.ZodMiniType>;

/** Blocks that never fill have numbers too. */
const block = z.int().check(z.positive(), z.maximum(mostCounted));
const spanFields = { from: moment, to: moment } satisfies Record<keyof Span, z.ZodMiniType>;
const spans = z.array(
  z.strictObject(spanFields).check(z.refine(({ from, to }) => to >= from, { path: ['to'] })),
);

const taskFields = {
  id,
  workflowId: id,
  startedAt: moment,
  endedAt: z.optional(moment),
  zone,
  day: text(10),
  state: z.enum(taskStates),
  worked: spans,
  unsure: spans,
  size: z.optional(z.enum(taskSizes)),
  withAi: z.optional(z.boolean()),
  outcome: z.enum([...taskOutcomes, 'open', 'untold']),
  source: z.enum(taskSources),
  correctedAt: z.optional(moment),
  changedAt: moment,
  trialId: z.optional(id),
  block: z.optional(block),
  assigned: z.optional(z.boolean()),
} satisfies Record<keyof Task, z.ZodMiniType>;

const task = z.strictObject(taskFields).check(
  z.refine(({ state, endedAt }) => (state === 'done') === (endedAt !== undefined), { path: ['endedAt'] }),
  z.refine(({ startedAt, endedAt = lastMoment }) => endedAt >= startedAt, { path: ['endedAt'] }),
  z.refine(({ startedAt, day }) => canBeDayOf(day, startedAt), { path: ['day'] }),
  z.refine(({ worked }) => areApart(worked), { path: ['worked'] }),
  z.refine(
    ({ worked, unsure }) => areApart([...worked, ...unsure].sort((one, other) => one.from - other.from)),
    {
      path: ['unsure'],
    },
  ),
  z.refine(
    ({ startedAt, endedAt = lastMoment, worked, unsure }) =>
      [...worked, ...unsure].every(({ from, to }) => startedAt <= from && to <= endedAt),
    { path: ['worked'] },
  ),
  z.refine(({ trialId, block: nth, assigned }) => isSame(trialId, nth) && isSame(trialId, assigned), {
    path: ['trialId'],
  }),
);

const isSame = (one: unknown, other: unknown): boolean => (one === undefined) === (other === undefined);
const hexadecimal = z.string().check(z.regex(/^[\da-f]{16,128}$/));

const trialFields = {
  id,
  workflowId: id,
  blocks: z.int().check(z.minimum(fewestBlocks), z.maximum(mostBlocks)),
  seed: hexadecimal,
  seedHash: hexadecimal,
  startedAt: moment,
  endedAt: z.optional(moment),
  endedEarly: z.optional(z.boolean()),
} satisfies Record<keyof Trial, z.ZodMiniType>;

const trial = z.strictObject(trialFields).check(
  z.refine(({ startedAt, endedAt = lastMoment }) => endedAt >= startedAt, { path: ['endedAt'] }),
  z.refine(({ endedAt, endedEarly }) => isSame(endedAt, endedEarly), { path: ['endedEarly'] }),
);

const answer = z.string().check(z.maxLength(longestAnswer));
const reflection = z.strictObject({
  filler: answer,
  change: answer,
} satisfies Record<keyof Reflection, z.ZodMiniType>);

/** The salt, and what was written about weeks. */
const meta = z
  .strictObject({
    key: z.string().check(z.regex(/^(salt|reflection \d{4}-W\d\d)$/)),
    value: z.union([z.string().check(z.regex(/^[\da-f]{64}$/)), reflection]),
  })
  .check(z.refine(({ key, value }) => (key === 'salt') === (typeof value === 'string'), { path: ['value'] }));

/** What each kind of row has to be. */
export const rowSchemas = {
  meta,
  tool: z.strictObject({
    id: toolId,
    name: text(255),
    origins: z.array(text(255)).check(z.maxLength(16)),
    state: z.enum(['asked', 'watched', 'stopped']),
    changedAt: duration,
    group: z.optional(z.enum(['chat', 'code'])),
  }),
  workflow: z.strictObject(workflowFields),
  trial,
  export: z
    .strictObject({
      periodStart: text(31).check(z.refine(isPeriodStart)),
      text: text(16_384),
      savedAt: moment,
    })
    .check(
      z.refine(({ periodStart, text: saved }) => isAnonymisedText(saved, periodStart), { path: ['text'] }),
    ),
  health: z.strictObject(healthFields),
  session: stretch.check(z.refine(isHeld, { path: ['prompts'] })),
  run: stretch.check(z.refine((run) => !isHeld(run), { path: ['prompts'] })),
  task,
  signal: z
    .strictObject(signalFields)
    .check(
      z.refine(({ kind, forMs }) => (kind === 'attention') === (forMs !== undefined), { path: ['forMs'] }),
    ),
} satisfies Record<RowKind, z.ZodMiniType>;

function isHeld({ prompts, implied }: { readonly prompts: number; readonly implied: number }): boolean {
  return isSession({ prompts, implied } as Session);
}

/** A row of each kind, as it stands in the file. */
export type BackupRow = { [Kind in RowKind]: readonly [Kind, z.infer<(typeof rowSchemas)[Kind]>] }[RowKind];
