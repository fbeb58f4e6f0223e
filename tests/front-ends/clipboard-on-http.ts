// On plain http a page has no clipboard, which copy controls take for granted: this puts the old way in its place.
if (navigator.clipboard === undefined) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}

async function writeText(text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; top: -100px';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('The browser did not copy.');
}
