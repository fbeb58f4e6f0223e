import type { Health } from './health.ts';

/**
 * `learning`: too little was seen to say; `works`: prompts and answers are seen; `no_answers`: prompts without
 * answers; `no_prompts`: answers without prompts; `silent`: attention without either.
 */
export type HealthState = 'learning' | 'works' | 'no_answers' | 'no_prompts' | 'silent';

/**
 * Five prompts in a row without an answer are no chance, if they are spread over a quarter of an hour: an answer
 * takes minutes on some sites, and several prompts may be queued meanwhile.
 */
const fewestUnanswered = 5;
const leastUnansweredMs = 15 * 60_000;

/** A site on which no prompt was ever seen in the field you write in: five in a row that came another way. */
const fewestImplied = 5;

/** Where prompts were seen before, the same answer made anew time and again is likelier than a changed site. */
const fewestImpliedAfterPrompts = 10;

/** Attention that is called silent, in milliseconds: longer than most read without asking anything. */
export const silentAfterMs = 40 * 60_000;

/**
 * How a tool's site is doing. One good sign ends each bad state: an answer `no_answers`, a prompt `no_prompts`,
 * either of them or a copy `silent`.
 *
 * @param catalogue the catalogue's word for the state of the tool's entry now
 */
export function judgeHealth(health: Health | undefined, catalogue: string): HealthState {
  if (health === undefined || health.catalogue !== catalogue) return 'learning';
  if (promptsAreMissed(health)) return 'no_prompts';
  if (answersAreMissed(health)) return 'no_answers';
  if (health.quietMs >= silentAfterMs) return 'silent';
  return health.answered > 0 ? 'works' : 'learning';
}

function promptsAreMissed({ implied, promptedAt }: Health): boolean {
  return implied >= (promptedAt === undefined ? fewestImplied : fewestImpliedAfterPrompts);
}

function answersAreMissed({ unanswered, unansweredSince, promptedAt }: Health): boolean {
  if (unansweredSince === undefined || promptedAt === undefined) return false;
  return unanswered >= fewestUnanswered && promptedAt - unansweredSince >= leastUnansweredMs;
}
