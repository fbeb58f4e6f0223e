/**
 * Gives a way to have things done one after the other, in the order in which they were asked for.
 *
 * @returns takes what to do, and gives what becomes of it; what fails holds up nothing after it
 */
export function takeTurns(): <Result>(act: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
}
