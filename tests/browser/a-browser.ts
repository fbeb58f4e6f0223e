import { fakeBrowser } from 'wxt/testing/fake-browser';

interface RegisteredScript {
  readonly id: string;
  readonly matches: string[];
}

/** What a test sees of the browser beyond the fake one. */
export interface ABrowser {
  /** The match patterns and the permissions that the user granted. */
  readonly granted: Set<string>;
  readonly scripts: Map<string, RegisteredScript>;
  /** The tabs in which the page script was started, one entry a start. */
  readonly startedIn: number[];
  /** What was done to the registrations, in order. */
  readonly doings: string[];
  readonly leaveAdded: FakeEvent;
  readonly leaveRemoved: FakeEvent;
  /** A key of a command was pressed. */
  readonly command: FakeEvent<[name: string]>;
}

interface FakeEvent<Given extends unknown[] = []> {
  addListener(listen: (...given: Given) => void): void;
  removeListener(listen: (...given: Given) => void): void;
  trigger(...given: Given): void;
  readonly listeners: Set<(...given: Given) => void>;
}

/** A browser as new: the fake one, and what that lacks (permissions, scripting, match patterns, texts). */
export function aBrowser(granted: readonly string[] = []): ABrowser {
  fakeBrowser.reset();
  const own: ABrowser = {
    granted: new Set(granted),
    scripts: new Map(),
    startedIn: [],
    doings: [],
    leaveAdded: anEvent(),
    leaveRemoved: anEvent(),
    command: anEvent(),
  };
  Object.assign(fakeBrowser.permissions, permissionsOf(own));
  Object.assign(fakeBrowser.scripting, scriptingOf(own));
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, given: string[] = []) => [key, ...given].join(' '),
    getUILanguage: () => 'en-GB',
  });
  Object.assign(fakeBrowser.commands, { onCommand: own.command });
  Object.assign(fakeBrowser.tabs, { query: queryTabs });
  return own;
}

function permissionsOf({ granted, leaveAdded, leaveRemoved }: ABrowser) {
  return {
    onAdded: leaveAdded,
    onRemoved: leaveRemoved,
    contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      [...origins, ...permissions].every((one) => granted.has(one)),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      leaveRemoved.trigger();
      return true;
    },
  };
}

function scriptingOf({ scripts, startedIn, doings }: ABrowser) {
  return {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async (added: RegisteredScript[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
        doings.push(`register ${script.id}`);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) {
        if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        doings.push(`unregister ${id}`);
      }
    },
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      startedIn.push(target.tabId);
      const tab = await fakeBrowser.tabs.get(target.tabId);
      if (tab.title === 'error page') throw new Error('Frame with ID 0 is showing error page');
    },
  };
}

const { query: queryWithoutPatterns } = fakeBrowser.tabs;

async function queryTabs({ url, ...rest }: { url?: string | string[] }) {
  const tabs = await queryWithoutPatterns(rest);
  return url === undefined
    ? tabs
    : tabs.filter((tab) => [url].flat().some((pattern) => matches(pattern, tab.url)));
}

/** Match patterns know no ports. */
function matches(pattern: string, address: string | undefined): boolean {
  if (address === undefined) return false;
  if (!pattern.endsWith('/*')) return address.startsWith(pattern.slice(0, -1));

  const { protocol, hostname } = new URL(address);
  return pattern === `${protocol}//${hostname}/*`;
}

function anEvent<Given extends unknown[] = []>(): FakeEvent<Given> {
  const listeners = new Set<(...given: Given) => void>();
  return {
    listeners,
    addListener: (listen) => listeners.add(listen),
    removeListener: (listen) => listeners.delete(listen),
    trigger: (...given) => {
      for (const listen of listeners) listen(...given);
    },
  };
}
