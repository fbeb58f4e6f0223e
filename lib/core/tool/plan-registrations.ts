/** A page script as registered with the browser: under an id, for match patterns. */
export interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
}

/** What must change for the registered page scripts to equal the wanted ones; remove comes first. */
export interface RegistrationPlan {
  readonly remove: readonly string[];
  readonly add: readonly Registration[];
}

/** Plans how to get from what is registered to what is wanted. */
export function planRegistrations(
  wanted: readonly Registration[],
  registered: readonly Registration[],
): RegistrationPlan {
  const stands = (one: Registration, others: readonly Registration[]): boolean =>
    others.some(({ id, matches }) => id === one.id && isSameSet(matches, one.matches));
  return {
    remove: registered.filter((one) => !stands(one, wanted)).map(({ id }) => id),
    add: wanted.filter((one) => !stands(one, registered)),
  };
}

/** Patterns may come twice, since two ports of one host have the same. */
const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((one) => others.includes(one)) && others.every((one) => some.includes(one));
