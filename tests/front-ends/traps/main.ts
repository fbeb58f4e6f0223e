// A page of our own with what must not count as a prompt, and with the awkward ways in which prompts are sent. What
// a message says decides what the page does with it.

const expect = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`There is no element "${id}".`);
  return element;
};

const onEnter = (id: string, act: (field: HTMLInputElement) => void): void => {
  const field = expect(id) as HTMLInputElement;
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') act(field);
  });
};

for (const id of ['in-nav', 'search', 'search-text', 'password', 'hidden']) {
  onEnter(id, (field) => {
    field.value = '';
  });
}
expect('login').addEventListener('submit', (event) => event.preventDefault());
onEnter('rename', (field) => field.replaceWith('A new name'));
expect('code').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') expect('code').textContent = '';
});

let composer = expect('composer') as HTMLTextAreaElement;

function send(): void {
  const text = composer.value;
  if (text.startsWith('/')) composer.value = `${text} chosen from the menu`;
  else if (text.startsWith('slow')) setTimeout(clear, 680);
  else if (text.startsWith('refuse')) refuse(text);
  else if (text.startsWith('replace')) setTimeout(replace, 120);
  else clear();
}

function clear(): void {
  composer.value = '';
}

function refuse(text: string): void {
  clear();
  setTimeout(() => {
    composer.value = text;
  }, 500);
}

/** The old composer leaves the page without ever having been empty. */
function replace(): void {
  const successor = document.createElement('textarea');
  successor.className = 'successor';
  successor.setAttribute('aria-label', 'Reply');
  composer.replaceWith(successor);
  composer = successor;
  listenTo(composer);
}

function listenTo(editor: HTMLTextAreaElement): void {
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    // A page that keeps its keys to itself.
    event.stopImmediatePropagation();
    send();
  });
}

listenTo(composer);
expect('send').addEventListener('click', send);
expect('other-chat').addEventListener('click', clear);
Object.assign(window, { forge });

/** A composer that the page itself cannot look into from outside. */
const closedRoot = expect('closed').attachShadow({ mode: 'closed' });
const hiddenComposer = document.createElement('textarea');
hiddenComposer.setAttribute('aria-label', 'Message');
const hiddenSend = document.createElement('button');
hiddenSend.textContent = 'Send';
closedRoot.append(hiddenComposer, hiddenSend);
const sendHidden = (): void => {
  hiddenComposer.value = '';
};
hiddenSend.addEventListener('click', sendHidden);
hiddenComposer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  sendHidden();
});
Object.assign(window, { focusHidden: () => hiddenComposer.focus() });

/** What a page can do by itself to look like a person: none of it may count. */
function forge(times: number): void {
  for (let count = 0; count < times; count += 1) {
    composer.value = 'forged';
    composer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    composer.value = 'forged';
    expect('send').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect('send').click();
    composer.focus();
    document.execCommand('insertText', false, 'forged');
    clear();
  }
}
