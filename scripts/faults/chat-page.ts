/**
 * A chat page of which the chat's server learns two things about each prompt: that it was sent, and that it stands.
 * It stands once its composer has been empty for as long as anybody may take to look, and the page itself could have
 * stored something since. A prompt that is struck before that is out of reach for whatever watches the page.
 */
export const chatPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Chat</title></head>
<body>
<main></main>
<form><textarea aria-label="Message" autofocus></textarea><button>Send</button></form>
<script>
const looksWithinMs = 60;
const log = document.querySelector('main');
const composer = document.querySelector('textarea');
let at = 0;

const store = new Promise((resolve, reject) => {
  const opening = indexedDB.open('page');
  opening.onupgradeneeded = () => opening.result.createObjectStore('written', { keyPath: 'id' });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

// What watches the page was started before it, so its listener is called right before this one.
addEventListener('keydown', () => { at = Date.now(); }, true);

composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || composer.value === '') return;
  event.preventDefault();
  const prompt = new URLSearchParams({ id: crypto.randomUUID(), at });
  show('question', composer.value);
  composer.value = '';
  setTimeout(standFirm, looksWithinMs, prompt);
  void answer(prompt);
});

async function standFirm(prompt) {
  const writing = (await store).transaction('written', 'readwrite');
  writing.objectStore('written').put({ id: prompt.get('id') });
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  await fetch('/stands?' + prompt, { method: 'POST' });
}

async function answer(prompt) {
  const { body } = await fetch('/prompt?' + prompt, { method: 'POST' });
  const turn = show('answer', '');
  for await (const piece of body.pipeThrough(new TextDecoderStream())) turn.textContent += piece;
}

function show(kind, text) {
  const turn = document.createElement('article');
  turn.className = kind;
  turn.textContent = text;
  log.append(turn);
  return turn;
}

void store.then(() => {
  composer.focus();
  document.documentElement.dataset.ready = 'true';
});
</script>
</body>
</html>`;
