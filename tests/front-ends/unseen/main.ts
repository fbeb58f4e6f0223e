import { lookAround } from './look-around.ts';

// A small chat whose page looks for marks that others leave in it.

const expect = <T extends HTMLElement>(id: string): T => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`There is no element "${id}".`);
  return element as T;
};

const composer = expect<HTMLTextAreaElement>('composer');
const answers = expect('answers');

function send(): void {
  const text = composer.value;
  composer.value = '';
  if (text.startsWith('refuse'))
    setTimeout(() => {
      composer.value = text;
    }, 400);
  else answer();
}

/** An answer that comes in pieces, as a streamed one does. */
function answer(pieces = 5): void {
  const paragraph = document.createElement('p');
  answers.append(paragraph);
  const timer = setInterval(() => {
    paragraph.append('a piece of the answer ');
    if (paragraph.childNodes.length >= pieces) {
      clearInterval(timer);
      paragraph.className = 'whole';
    }
  }, 100);
}

composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  send();
});
expect('form').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
expect('copy').addEventListener('click', () => {
  const last = answers.lastElementChild;
  if (last === null) return;
  getSelection()?.selectAllChildren(last);
  document.execCommand('copy');
});

Object.assign(window, { lookAround });
