// What a page can do by itself to be counted, to be kept busy, or to find out who watches it. Nothing here calls
// anything when it is loaded, since the page may have broken everything by then.

const findComposer = (): HTMLTextAreaElement => document.getElementById('composer') as HTMLTextAreaElement;

/** Looks like a person as well as a script can, so many times. */
function forge(times: number): void {
  const composer = findComposer();
  const form = document.getElementById('form') as HTMLFormElement;
  const answer = document.getElementById('answer') as HTMLElement;
  for (let count = 0; count < times; count += 1) {
    composer.focus();
    composer.value = 'forged';
    for (const event of madeUp()) composer.dispatchEvent(event);
    composer.value = '';

    document.execCommand('insertText', false, 'forged');
    document.getElementById('send')?.click();
    form.requestSubmit();
    document.execCommand('selectAll');
    document.execCommand('cut');

    answer.append(' More of it.');
    getSelection()?.selectAllChildren(answer);
    document.execCommand('copy');
    window.scrollBy(0, count % 2 === 0 ? 1 : -1);
    composer.blur();
  }
}

/** Does what a page does to which somebody sends: Enter, and a little later the composer is empty. */
async function pretend(times: number): Promise<void> {
  const composer = findComposer();
  const keys = madeUp().filter(({ type }) => type === 'keydown');
  for (let count = 0; count < times; count += 1) {
    composer.focus();
    composer.value = 'forged';
    for (const event of keys) composer.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 100));
    composer.value = '';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Events that a person would have caused. */
function madeUp(): Event[] {
  const shared = { bubbles: true, cancelable: true, composed: true };
  const enter = { ...shared, key: 'Enter', code: 'Enter', keyCode: 13 };
  const pointer = { ...shared, clientX: 20, clientY: 20, button: 0, isPrimary: true, pointerType: 'mouse' };
  return [
    new PointerEvent('pointermove', pointer),
    new PointerEvent('pointerdown', pointer),
    new PointerEvent('pointerup', pointer),
    new MouseEvent('click', { ...pointer, detail: 1 }),
    new WheelEvent('wheel', { ...pointer, deltaY: 10 }),
    new Event('scroll', shared),
    new FocusEvent('focusin', shared),
    new InputEvent('beforeinput', { ...shared, inputType: 'insertLineBreak' }),
    new InputEvent('input', { ...shared, inputType: 'deleteContent' }),
    new Event('submit', shared),
    new ClipboardEvent('copy', shared),
    new ClipboardEvent('paste', shared),
    new KeyboardEvent('keydown', enter),
    new KeyboardEvent('keypress', enter),
    new KeyboardEvent('keyup', enter),
  ];
}

/** Keeps everybody busy who listens, until both so much time has passed and so many events happened. */
async function flood(forMs: number, leastEvents: number): Promise<number> {
  const composer = findComposer();
  const endsAt = performance.now() + forMs;
  let events = 0;
  for (let count = 0; count < 200; count += 1) addFrame(count);
  for (let turn = 0; performance.now() < endsAt || events < leastEvents; turn += 1) {
    // A megabyte takes long to lay out, so only now and then.
    composer.value = 'long '.repeat(turn < 3 ? 200_000 : 200);
    const batch = madeUp();
    for (let round = 0; round < 200; round += 1)
      for (const event of batch) {
        composer.dispatchEvent(event);
        events += 1;
      }
    if (turn < 5) changeAddress(turn);
    composer.value = '';
    await new Promise((resolve) => setTimeout(resolve));
  }
  return events;
}

/** One frame in fifty holds this page once more, one in ten a text of its own. */
function addFrame(count: number): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 10px; block-size: 10px';
  if (count % 50 === 0) frame.src = '/';
  else if (count % 10 === 0) frame.srcdoc = '<textarea>A frame</textarea>';
  document.body.append(frame);
}

/** Fifty new addresses; browsers let 200 in ten seconds through. */
function changeAddress(turn: number): void {
  for (let count = 0; count < 50; count += 1) {
    try {
      history.pushState(undefined, '', `/c/${turn}-${count}`);
    } catch {
      return;
    }
  }
}

/** What came of every way to get at an address. */
async function reach(address: string): Promise<string> {
  const outcomes = await Promise.all([
    fetch(address).then(
      () => 'read',
      () => 'refused',
    ),
    fetch(address, { mode: 'no-cors' }).then(
      () => 'read',
      () => 'refused',
    ),
    ...(['img', 'script', 'link', 'object', 'video'] as const).map((name) => load(name, address)),
    look(address),
  ]);
  return outcomes.join(' ');
}

function load(name: 'img' | 'script' | 'link' | 'object' | 'video', address: string): Promise<string> {
  const element = document.createElement(name);
  const done = new Promise<string>((resolve) => {
    for (const kind of ['load', 'loadeddata', 'error']) element.addEventListener(kind, () => resolve(kind));
  });
  if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
  else if (element instanceof HTMLObjectElement) element.data = address;
  else element.src = address;
  document.body.append(element);
  return done.finally(() => element.remove());
}

/** What can be told of a frame: whether it loads, and whether it can be looked into. */
async function look(address: string): Promise<string> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    // Where nothing is loaded at all, nothing is said either.
    setTimeout(resolve, 500);
  });
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const holds = frame.contentDocument?.body?.childElementCount;
  frame.remove();
  return `frame ${holds ?? 'closed'}`;
}

/** How long the refusal of two addresses takes, asked by turns, in milliseconds. */
async function probe(one: string, other: string, times: number): Promise<[number[], number[]]> {
  const took: [number[], number[]] = [[], []];
  for (let count = 0; count < times; count += 1) {
    // Who comes second may find something warm.
    const order = count % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const startedAt = performance.now();
      await fetch([one, other][which] ?? '').catch(() => undefined);
      took[which].push(performance.now() - startedAt);
    }
  }
  return took;
}

// A plain assignment: the page may have broken everything else.
(window as unknown as { attacks: object }).attacks = { forge, pretend, flood, reach, probe };

export {};
