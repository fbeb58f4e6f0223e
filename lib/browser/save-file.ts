/** Saves a text (a table), or a file, where the browser puts downloads; no permission is needed, and nothing is sent. */
export function saveFile(name: string, content: string | Blob, document: Document): void {
  const file = typeof content === 'string' ? new Blob([content], { type: 'text/csv' }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
