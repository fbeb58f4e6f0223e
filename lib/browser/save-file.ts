/** How long the browser may take to read what it saves: Firefox reads after the click has returned. */
export const readWithinMs = 60_000;

/** Saves a text as a file where the browser puts downloads; no permission is needed, and nothing is sent. */
export function saveFile(name: string, text: string | Blob, document: Document): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readWithinMs);
}
