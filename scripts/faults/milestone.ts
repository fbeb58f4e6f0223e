import { once } from 'node:events';

const patienceMs = 20_000;

/** Something that a prompt comes to, unless a fault is faster. */
export class Milestone {
  readonly #reached: Promise<void>;
  #isReached = false;

  /** @param reached when it fails, the milestone is never reached */
  constructor(reached: Promise<unknown>) {
    this.#reached = new Promise((resolve) => {
      reached.then(
        () => {
          this.#isReached = true;
          resolve();
        },
        () => undefined,
      );
    });
  }

  get isReached(): boolean {
    return this.#isReached;
  }

  /** Resolves when it is reached; throws when it is not within 20 s. */
  async expectReached(): Promise<void> {
    await Promise.race([this.#reached, once(AbortSignal.timeout(patienceMs), 'abort')]);
    if (!this.#isReached) throw new Error(`A prompt did not come to its milestone within ${patienceMs} ms.`);
  }
}
