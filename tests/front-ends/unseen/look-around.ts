/** One line for each thing that a page can see of itself. */
export type Sight = string[];

interface Identity {
  readonly owner: object;
  readonly name: string;
  readonly value?: unknown;
  readonly get?: unknown;
  readonly set?: unknown;
}

interface Noted {
  readonly events: string[];
  readonly mutations: string[];
  readonly stacks: string[];
  readonly identities: Map<string, Identity>;
}

/** What has no fixed number: it depends on the pointer's way and on the machine's pace. */
const uncounted =
  /^(?:pointer|mouse|scroll|resize|selectionchange|animation|transition|focus|blur|visibility)/;

/** Everything that this page can see of itself: what stands in it, what it is made of, what happened to it. */
export async function lookAround(): Promise<Sight> {
  const { noted } = window as unknown as { noted: Noted };
  const events = noted.events.map((event) => (uncounted.test(event) ? `${event} (some)` : event));
  // How long a frame took is the machine's pace.
  const entries = performance.getEntries().filter(({ entryType }) => entryType !== 'long-animation-frame');
  return [
    ...within('node', nodesOf(document)),
    ...within('style', styles()),
    ...within('builtin', builtIns()),
    ...within('replaced', replaced(noted.identities)),
    ...within('event', counted(events)),
    ...within('mutation', counted(noted.mutations)),
    ...within('stack', [...new Set(noted.stacks)]),
    ...within('performance', counted(entries.map(({ entryType, name }) => `${entryType} ${name}`))),
    ...within('kept', await kept()),
    ...within('place', place()),
  ];
}

const within = (area: string, lines: readonly string[]): Sight => lines.map((line) => `${area}: ${line}`);

/** Each line once, with how often it was there. */
function counted(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, count]) => (line.endsWith('(some)') ? line : `${line} × ${count}`)).sort();
}

/** Every node with its attributes, its own properties and its shadow root. */
function nodesOf(root: Node, path = ''): string[] {
  return [...root.childNodes].flatMap((node, index) => {
    const here = `${path}/${index} ${node.nodeName}`;
    const attributes =
      node instanceof Element
        ? [...node.attributes].map(({ name, value }) => `${name}="${value}"`)
        : [node.nodeValue ?? ''];
    const own = Reflect.ownKeys(node).map(String);
    const root = node instanceof Element ? node.shadowRoot : null;
    const shadow = root === null ? [] : [`${here} has a shadow root`, ...nodesOf(root, `${here}#`)];
    return [`${here} ${attributes.join(' ')} ${own.join(' ')}`, ...nodesOf(node, here), ...shadow];
  });
}

function styles(): string[] {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const rules = sheets.flatMap((sheet, index) =>
    [...sheet.cssRules].map(({ cssText }) => `${index} ${sheet.href} ${cssText}`),
  );
  const computed = [
    ...document.querySelectorAll('html, body, textarea, button, #answers, #answers > p'),
  ].flatMap((element, index) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${index} ${element.localName} ${name}: ${style.getPropertyValue(name)}`);
  });
  return [`${sheets.length} sheets`, ...rules, ...computed];
}

/** Names and descriptors of everything that can be reached from the window without calling anything. */
function builtIns(): string[] {
  const roots = { window, document, navigator, location, history, screen, performance };
  const seen = new Set<object>([(window as unknown as { noted: object }).noted]);
  const lines: string[] = [];
  const waiting: [path: string, object: object][] = Object.entries(roots);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [path, object] = next;
    if (seen.has(object)) continue;
    seen.add(object);
    for (const key of Reflect.ownKeys(object)) {
      const descriptor = Object.getOwnPropertyDescriptor(object, key);
      if (descriptor === undefined) continue;
      const name = `${path}.${String(key)}`;
      lines.push(`${name} ${describe(descriptor)}`);
      if (isObject(descriptor.value)) waiting.push([name, descriptor.value]);
    }
    const prototype: object | null = Object.getPrototypeOf(object);
    if (prototype !== null) waiting.push([`${path}.[[prototype]]`, prototype]);
  }
  return lines;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function describe({ value, get, set, writable, enumerable, configurable }: PropertyDescriptor): string {
  const flags = [writable, enumerable, configurable].map((flag) => (flag ? '+' : '-')).join('');
  return [flags, ...[value, get, set].map(sourceOf)].join(' ');
}

function sourceOf(value: unknown): string {
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  return isObject(value) ? Object.prototype.toString.call(value) : String(value);
}

/** What is no longer what it was when the page began. */
function replaced(identities: ReadonlyMap<string, Identity>): string[] {
  return [...identities].flatMap(([path, { owner, name, value, get, set }]) => {
    const now = Object.getOwnPropertyDescriptor(owner, name);
    const isSame = now !== undefined && now.value === value && now.get === get && now.set === set;
    return isSame ? [] : [path];
  });
}

async function kept(): Promise<string[]> {
  const databases = await indexedDB.databases();
  return [
    ...Object.entries({ ...localStorage }).map((entry) => `localStorage ${entry}`),
    ...Object.entries({ ...sessionStorage }).map((entry) => `sessionStorage ${entry}`),
    ...databases.map(({ name }) => `database ${name}`),
    `cookie ${document.cookie}`,
  ];
}

function place(): string[] {
  const selection = getSelection();
  return [
    `title ${document.title}`,
    `address ${location.href}`,
    `history ${history.length}`,
    `frames ${window.length}`,
    `window name ${window.name}`,
    `focus ${document.activeElement?.id}`,
    `selected ${selection?.toString()}`,
    `document ${document.readyState} ${document.designMode} ${document.visibilityState} ${document.compatMode}`,
  ];
}
