/** A moment (epoch milliseconds) as a person here writes it: "18 Nov 2026, 12:00". */
export function formatMoment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
