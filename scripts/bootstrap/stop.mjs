/** A reason to stop that is the user's to mend: it is shown without a stack. */
export class Stop extends Error {
  /**
   * @param {string} message what is wrong and what to do about it
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
