const turns = 200;
const words =
  'the plan is to start small and then look at what the numbers say before anything else is built on top of it because most of the work is in the parts that nobody sees until they break'.split(
    ' ',
  );

/** A long chat: 200 turns with lists, code blocks and buttons, about 10,000 nodes, and a composer that grows with its text. */
export function longChat(): string {
  const log = Array.from({ length: turns }, (_, turn) => (turn % 2 === 0 ? question(turn) : answer(turn)));
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Long chat</title><style>${style}</style></head>
<body>
<main id="log">${log.join('')}</main>
<form><div id="composer" contenteditable="plaintext-only" role="textbox" aria-label="Message"></div><output id="count">0</output><button>Send</button></form>
<script src="/chat.js"></script>
</body>
</html>`;
}

const style = `
  body { margin: 0; font: 16px/1.5 sans-serif; }
  main { max-width: 48rem; margin: 0 auto; padding-bottom: 9rem; }
  article { margin: 1rem; }
  pre { overflow-x: auto; padding: 0.5rem; background: #eee; }
  form { position: fixed; inset: auto 0 0 0; display: flex; padding: 1rem; background: #fff; }
  #composer { flex: 1; min-height: 3rem; max-height: 12rem; overflow-y: auto; border: 1px solid #888; }`;

function question(turn: number): string {
  return `<article class="question"><p>${sentence(turn, 20)}</p></article>`;
}

function answer(turn: number): string {
  const items = Array.from(
    { length: 6 },
    (_, index) => `<li><b>${sentence(index, 2)}</b> ${sentence(turn + index, 12)}</li>`,
  );
  return `<article class="answer"><h2>${sentence(turn, 4)}</h2><p>${sentence(turn, 40)}</p><ul>${items.join('')}</ul>
<pre><code>${code(turn)}</code></pre>
<p>${sentence(turn, 25)}</p><div class="tools"><button>Copy</button><button>Again</button></div></article>`;
}

/** Highlighted code: many small elements. */
function code(turn: number): string {
  const line = (index: number): string =>
    `<span class="keyword">const</span> <span class="name">${wordAt(turn + index)}</span> = <span class="number">${turn * index}</span>;\n`;
  return Array.from({ length: 8 }, (_, index) => line(index)).join('');
}

function sentence(from: number, length: number): string {
  return Array.from({ length }, (_, index) => wordAt(from * 7 + index * 3)).join(' ');
}

const wordAt = (index: number): string => words[index % words.length] ?? '';

/**
 * What the chat page runs. Enter sends: the composer empties, the question is appended, and the answer's tokens are
 * appended as they stream in, in paragraphs of sixty.
 */
export const chatScript = `
const composer = document.getElementById('composer');
const count = document.getElementById('count');
const log = document.getElementById('log');
const state = { answered: Promise.resolve(), tokens: 0, mutations: 0 };
window.bench = state;

function addTurn(kind) {
  const turn = document.createElement('article');
  turn.className = kind;
  log.append(turn);
  return turn;
}

async function ask() {
  const body = composer.textContent;
  composer.textContent = '';
  composer.dispatchEvent(new Event('input'));
  const paragraph = document.createElement('p');
  paragraph.textContent = body;
  addTurn('question').append(paragraph);
  const response = await fetch('/stream', { method: 'POST', body: JSON.stringify({ body }) });
  state.onResponse?.();
  await show(response.body.pipeThrough(new TextDecoderStream()).getReader(), addTurn('answer'));
}

async function show(reader, turn) {
  let rest = '';
  let text;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\\n\\n');
    rest = events.pop();
    for (const event of events) {
      if (state.tokens % 60 === 0) {
        text = document.createTextNode('');
        const paragraph = document.createElement('p');
        paragraph.append(text);
        turn.append(paragraph);
      }
      state.tokens += 1;
      text.appendData(JSON.parse(event.slice('data: '.length)).token);
    }
    window.scrollTo(0, document.documentElement.scrollHeight);
  }
}

composer.addEventListener('input', () => {
  count.textContent = String(composer.textContent.length);
});

composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  state.answered = ask();
});

/** Changes the document so many times, evenly over a time in ms. */
window.mutate = (times, duringMs) => new Promise((resolve) => {
  const target = log.lastElementChild;
  const timer = setInterval(() => {
    state.mutations += 1;
    const mark = document.createElement('i');
    mark.textContent = String(state.mutations);
    target.append(mark);
    if (state.mutations % 2 === 0) target.lastChild.remove();
    target.setAttribute('data-state', String(state.mutations));
    if (state.mutations < times) return;
    clearInterval(timer);
    resolve(state.mutations);
  }, duringMs / times);
});
`;
