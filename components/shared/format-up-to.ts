/** Sessions since a backup are not counted beyond this. */
const most = 500;

/** A number of sessions that may be more than was counted: "500+". */
export function formatUpTo(count: number, locale: string): string {
  return `${count.toLocaleString(locale)}${count < most ? '' : '+'}`;
}
