/** How often ranges held the truth, and how wide they were. */
export class Coverage {
  #ranges = 0;
  #held = 0;
  #width = 0;

  /** Where there is no range, nothing was said, right or wrong. */
  add(range: { readonly low: number; readonly high: number } | undefined, truth: number): void {
    if (range === undefined) return;

    this.#ranges += 1;
    if (range.low - allowance <= truth && truth <= range.high + allowance) this.#held += 1;
    this.#width += range.high - range.low;
  }

  /** Undefined before there was a range. */
  get coverage(): number | undefined {
    return this.#ranges === 0 ? undefined : this.#held / this.#ranges;
  }

  /** The mean; infinite where a range was. */
  get width(): number | undefined {
    return this.#ranges === 0 ? undefined : this.#width / this.#ranges;
  }
}

/** For binary fractions. */
const allowance = 1e-12;
