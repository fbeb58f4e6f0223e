/** Saves a text as a file where the browser puts downloads; no permission is needed, and nothing is sent. */
export function saveFile(name: string, text: string, document: Document): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
