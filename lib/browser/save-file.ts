/** How long the browser may take to read what it saves: Firefox reads after the click has returned. */
export const readWithinMs = 60_000;

/** Saves a text (a table), or a file, where the browser puts downloads; no permission is needed, and nothing is sent. */
export function saveFile(name: string, content: string | Blob, document: Document): void {
  const file = typeof content === 'string' ? new Blob([content], { type: 'text/csv' }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readWithinMs);
}
