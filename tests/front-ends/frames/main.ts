// A chat on `inner.…`, and on every other host a page that has that chat in a frame. Both tell how many prompts were
// sent; nobody answers them.

const inner = 'inner.intranet.test';
const truth = { prompts: 0 };
Object.assign(window, { truth });
if (location.hostname === inner) showChat();
else showFrame();

function showChat(): void {
  const composer = document.createElement('textarea');
  composer.setAttribute('aria-label', 'Message');
  composer.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || composer.value === '') return;
    event.preventDefault();
    composer.value = '';
    truth.prompts += 1;
    parent.postMessage(truth.prompts, '*');
  });
  document.body.append(composer);
  parent.postMessage(truth.prompts, '*');
}

function showFrame(): void {
  const frame = document.createElement('iframe');
  frame.src = `http://${inner}/`;
  window.addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    truth.prompts = data;
    document.body.dataset.ready = '';
  });
  document.body.append(frame);
}
