/** A number as it stands in the name of a row: 1,000,000. */
export function inWords(number: number): string {
  return number.toLocaleString('en');
}
