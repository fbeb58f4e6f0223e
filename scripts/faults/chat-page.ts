/**
 * A chat page that tells the chat's server two things about each prompt: that it was sent; and that its composer has
 * been empty for longer than anybody takes to look (`looked`).
 */
export const chatPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Chat</title></head>
<body>
<main></main>
<form><textarea aria-label="Message" autofocus></textarea><button>Send</button></form>
<script>
const looksWithinMs = 55;
const log = document.querySelector('main');
const composer = document.querySelector('textarea');
let at = 0;
let awaited = 0;

// What watches the page was started before it, so its listener is called right before this one.
addEventListener('keydown', () => { at = Date.now(); }, true);

composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || composer.value === '') return;
  event.preventDefault();
  const prompt = new URLSearchParams({ id: crypto.randomUUID(), at });
  show('question', composer.value);
  composer.value = '';
  setTimeout(fetch, looksWithinMs, '/looked?' + prompt, { method: 'POST' });
  void answer(prompt);
});

async function answer(prompt) {
  awaitAnswers(1);
  const { body } = await fetch('/prompt?' + prompt, { method: 'POST' });
  const turn = show('answer', '');
  for await (const piece of body.pipeThrough(new TextDecoderStream())) turn.textContent += piece;
  awaitAnswers(-1);
}

function awaitAnswers(more) {
  awaited += more;
  document.documentElement.dataset.ready = awaited === 0;
}

function show(kind, text) {
  const turn = document.createElement('article');
  turn.className = kind;
  turn.textContent = text;
  log.append(turn);
  return turn;
}

composer.focus();
awaitAnswers(0);
</script>
</body>
</html>`;
