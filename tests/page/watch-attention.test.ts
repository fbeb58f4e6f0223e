import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { longestPieceMs } from '@/lib/core/signal/outbox-item.ts';
import { watchAttention } from '@/lib/page/watch-attention.ts';
import { type LeftSignal, leftSignals } from './left-signals.ts';

const lastsMs = 60_000;
const lookMs = 5_000;
const hourMs = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('begins with the first use and ends a minute after the last', () => {
  const page = openPage();
  vi.advanceTimersByTime(30_000);

  page.use();
  vi.advanceTimersByTime(22_300);
  page.use();
  vi.advanceTimersByTime(10 * lastsMs);
  page.become({ hasFocus: false });

  expect(page.attendedMs()).toBe(22_300 + lastsMs);
  expect(vi.getTimerCount()).toBe(0);
});

it('begins again with the next use', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(hourMs);
  page.use();
  vi.advanceTimersByTime(hourMs);
  page.become({ hasFocus: false });

  expect(page.attendedMs()).toBe(2 * lastsMs);
});

it.each([
  ['has lost the focus', { hasFocus: false }],
  ['is hidden', { visibility: 'hidden' as const }],
])('does not begin in a page that %s', (_, state) => {
  const page = openPage();
  page.become(state);

  page.use();
  vi.advanceTimersByTime(hourMs);

  expect(page.pieces()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  ['loses the focus', { hasFocus: false }],
  ['is hidden', { visibility: 'hidden' as const }],
])('ends at once when the page %s', (_, state) => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(7_300);
  page.become(state);

  expect(page.pieces()).toEqual([{ kind: 'attention', at: page.openedAt, forMs: 7_300 }]);
  expect(vi.getTimerCount()).toBe(0);
});

it('waits for a use when the focus comes back', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(7_300);
  page.become({ hasFocus: false });
  page.become({ hasFocus: true });
  vi.advanceTimersByTime(hourMs);

  expect(page.attendedMs()).toBe(7_300);
});

it('tells each piece for certain', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(hourMs);
  page.become({ hasFocus: false });

  expect(page.left.length).toBeGreaterThan(0);
  expect(page.left.map(({ doings }) => doings)).toEqual(page.left.map(() => ['put', 'poke']));
});

it('leaves long attention in pieces of about a minute, one right after the other', () => {
  const page = openPage();

  for (let nth = 0; nth < 60; nth += 1) {
    page.use();
    vi.advanceTimersByTime(10_000);
  }
  page.become({ hasFocus: false });

  const pieces = page.pieces();
  expect(page.attendedMs()).toBe(600_000);
  expect(pieces.length).toBeGreaterThanOrEqual(9);
  expect(pieces.every(({ forMs }) => forMs <= lastsMs)).toBe(true);
  expect(pieces.slice(0, -1).every(({ forMs }) => forMs >= lastsMs - 2 * lookMs)).toBe(true);
  expect(pieces[0]?.at).toBe(page.openedAt);
  expect(pieces.slice(1).map(({ at }) => at)).toEqual(pieces.slice(0, -1).map(({ at, forMs }) => at + forMs));
});

it('counts nothing of the time in which the machine slept, and begins anew after', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(20_000);
  page.sleep(8 * hourMs);
  vi.advanceTimersByTime(lookMs);

  expect(vi.getTimerCount()).toBe(0);

  page.use();
  vi.advanceTimersByTime(10_000);
  page.become({ hasFocus: false });

  expect(page.pieces().map(({ forMs }) => forMs)).toEqual([20_000, 10_000]);
});

it('tells what was before a sleep under the time when it was', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(20_000);
  page.sleep(8 * hourMs);
  vi.advanceTimersByTime(lookMs);
  page.use();

  expect(page.pieces()).toEqual([{ kind: 'attention', at: page.openedAt, forMs: 20_000 }]);
});

it('is not ended by events that the page made up after a use', () => {
  const page = openPage();

  page.use();
  for (let nth = 0; nth < 50; nth += 1) {
    page.use(false);
    vi.advanceTimersByTime(2_000);
  }
  page.become({ hasFocus: false });

  expect(page.attendedMs()).toBe(lastsMs);
});

it('leaves no piece of more than two minutes where the looks come late', () => {
  vi.useRealTimers();
  let now = 0;
  const looks: (() => void)[] = [];
  const { left, leave } = leftSignals();
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('setInterval', (look: () => void) => looks.push(look));
  vi.stubGlobal('clearInterval', () => undefined);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', { hidden: false, hasFocus: () => true });
  const use = watchAttention(leave, {});
  for (let nth = 1; nth <= 720; nth += 1) {
    use({ isTrusted: true, timeStamp: now } as Event);
    now = nth * 5_000 + (nth % 7) * 500;
    looks.at(-1)?.();
  }

  const pieces = left.map(({ signal }) => signal.forMs ?? 0);
  expect(Math.max(...pieces)).toBeLessThanOrEqual(longestPieceMs);
  expect(pieces.reduce((sum, forMs) => sum + forMs, 0)).toBeGreaterThan(hourMs - longestPieceMs);
});

it('counts nothing of a sleep from which the page wakes hidden', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(20_000);
  page.sleep(8 * hourMs);
  page.become({ visibility: 'hidden' });

  expect(page.pieces().map(({ forMs }) => forMs)).toEqual([20_000]);
});

it('ends what was before a sleep, even when a use wakes the machine', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(20_000);
  page.sleep(8 * hourMs);
  page.use();
  vi.advanceTimersByTime(lookMs);
  page.become({ hasFocus: false });

  expect(page.pieces().map(({ forMs }) => forMs)).toEqual([20_000]);
});

it('leaves nothing while nothing happens: what is left would wake the background', () => {
  const page = openPage();

  for (let nth = 0; nth < 5; nth += 1) {
    vi.advanceTimersByTime(9_900);
    page.use();
  }
  const before = page.pieces().length;
  const usedAt = Date.now();
  vi.advanceTimersByTime(3 * lookMs);
  expect(page.pieces().every(({ at, forMs }) => at + forMs <= usedAt + 2 * lookMs)).toBe(true);
  const soon = page.pieces().length;
  vi.advanceTimersByTime(hourMs);

  expect(soon).toBeLessThanOrEqual(before + 1);
  expect(page.pieces()).toHaveLength(soon);
});

it('leaves nothing of a glance', () => {
  const page = openPage();

  for (let nth = 0; nth < 10; nth += 1) {
    page.use();
    vi.advanceTimersByTime(999);
    page.become({ hasFocus: false });
    page.become({ hasFocus: true });
  }

  expect(page.pieces()).toEqual([]);
});

it('takes no notice of what the page does itself, however much', () => {
  const page = openPage();

  for (let nth = 0; nth < 20_000; nth += 1) {
    page.use(false);
    vi.advanceTimersByTime(50);
  }

  expect(page.pieces()).toEqual([]);
});

it('is not drawn out by what the page does itself', () => {
  const page = openPage();

  page.use();
  vi.advanceTimersByTime(lookMs);
  for (let nth = 0; nth < 1_000; nth += 1) {
    page.use(false);
    vi.advanceTimersByTime(500);
  }
  page.become({ hasFocus: false });

  expect(page.attendedMs()).toBe(lastsMs);
});

it('is as long as a person attended, within one look, whatever they did', () => {
  fc.assert(
    fc.property(fc.array(anAction, { maxLength: 60 }), (actions) => {
      const page = openPage();
      const attended = new Attended();
      for (const action of [...actions, leaving]) act(page, attended, action);

      const { stretches } = attended;
      const attendedMs = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
      const pieces = page.pieces();
      expect(Math.abs(page.attendedMs() - attendedMs)).toBeLessThanOrEqual(lookMs * stretches.length);
      for (const [nth, { at, forMs }] of pieces.entries()) {
        const before = pieces[nth - 1];
        expect(forMs).toBeGreaterThanOrEqual(1_000);
        expect(forMs).toBeLessThanOrEqual(longestPieceMs);
        expect(at).toBeGreaterThanOrEqual(before ? before.at + before.forMs : page.openedAt);
        expect(at + forMs).toBeLessThanOrEqual(Date.now());
      }
    }),
  );
});

it('is as long as one unbroken stretch, within one look in all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: lastsMs - 1 }), { minLength: 1, maxLength: 40 }),
      (waits) => {
        const page = openPage();
        for (const wait of waits) {
          page.use();
          vi.advanceTimersByTime(wait);
        }
        page.become({ hasFocus: false });

        const wholeMs = waits.reduce((sum, wait) => sum + wait, 0);
        expect(wholeMs - page.attendedMs()).toBeLessThan(1_000);
        expect(page.attendedMs()).toBeLessThanOrEqual(wholeMs);
      },
    ),
  );
});

type Action = 'use' | 'blur' | 'focus' | 'hide' | 'show' | number;

const leaving: Action = 'blur';
const anAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Action>('use') },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
  { weight: 2, arbitrary: fc.constantFrom<Action>('blur', 'focus', 'hide', 'show') },
);

function act(page: APage, attended: Attended, action: Action): void {
  if (action === 'use') {
    page.use();
    attended.use();
  } else if (typeof action === 'number') vi.advanceTimersByTime(action);
  else {
    page.become(states[action]);
    attended.become(states[action]);
  }
}

const states = {
  blur: { hasFocus: false },
  focus: { hasFocus: true },
  hide: { visibility: 'hidden' },
  show: { visibility: 'visible' },
} as const;

interface PageState {
  readonly hasFocus?: boolean;
  readonly visibility?: DocumentVisibilityState;
}

/** What attention is, said another way: every use holds it for a minute, unless the page is left before. */
class Attended {
  readonly stretches: { readonly from: number; to: number }[] = [];
  #state: PageState = { hasFocus: true, visibility: 'visible' };

  use(): void {
    if (!this.#state.hasFocus || this.#state.visibility === 'hidden') return;
    const now = performance.now();
    const last = this.stretches.at(-1);
    if (last && last.to > now) last.to = now + lastsMs;
    else this.stretches.push({ from: now, to: now + lastsMs });
  }

  become(state: PageState): void {
    this.#state = { ...this.#state, ...state };
    if (this.#state.hasFocus && this.#state.visibility === 'visible') return;
    const last = this.stretches.at(-1);
    if (last) last.to = Math.min(last.to, performance.now());
  }
}

interface APage {
  readonly left: LeftSignal[];
  /** Epoch milliseconds. */
  readonly openedAt: number;
  /** Somebody moves, presses or types; or, untrusted, the page makes such an event itself. */
  use(isTrusted?: boolean): void;
  become(state: PageState): void;
  /** The clocks go on, the timers do not. */
  sleep(ms: number): void;
  pieces(): { at: number; forMs: number }[];
  attendedMs(): number;
}

/** A visible page with the focus, in which attention is watched. */
function openPage(): APage {
  let state: PageState = { hasFocus: true, visibility: 'visible' };
  let sleptMs = 0;
  const { left, leave } = leftSignals();
  const page = new EventTarget();
  vi.unstubAllGlobals();
  const awake = performance.now.bind(performance);
  vi.stubGlobal('performance', { now: () => awake() + sleptMs });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', {
    get hidden() {
      return state.visibility === 'hidden';
    },
    hasFocus: () => state.hasFocus,
  });
  const use = watchAttention(leave, { capture: true });
  const pieces = () => left.map(({ signal }) => ({ ...signal, forMs: signal.forMs ?? 0 }));
  return {
    left,
    openedAt: Date.now(),
    use: (isTrusted = true) => use({ isTrusted, timeStamp: performance.now() } as Event),
    become: (next) => {
      state = { ...state, ...next };
      page.dispatchEvent(
        new Event('visibility' in next ? 'visibilitychange' : state.hasFocus ? 'focus' : 'blur'),
      );
    },
    sleep: (ms) => {
      sleptMs += ms;
      vi.setSystemTime(Date.now() + ms);
    },
    pieces,
    attendedMs: () => pieces().reduce((sum, { forMs }) => sum + forMs, 0),
  };
}
