/** Tells whoever waits what is being done. */
export function say(what: string): void {
  console.log(`- ${what}`);
}
