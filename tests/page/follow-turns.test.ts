import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Editor } from '@/lib/page/find-composer.ts';
import { Turns } from '@/lib/page/follow-turns.ts';
import { leftSignals } from './left-signals.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a stream', () => {
  it('that is known for one answers the prompt, when it ends', () => {
    const page = openPage();

    page.prompt();
    const endedAt = page.stream(4_000);

    expect(page.seen()).toEqual(['prompt: put poke', 'answer: put poke']);
    expect(page.left[1]?.signal.at).toBe(endedAt);
    expect(page.left[1]?.signal.thread).toBe(page.left[0]?.signal.thread);
  });

  it('that is a second one of the same turn gives nothing', () => {
    const page = openPage();

    page.prompt();
    page.stream(4_000);
    page.stream(1_000);

    expect(page.seen()).toEqual(['prompt: put poke', 'answer: put poke']);
  });

  it('answers the last of several doubtful prompts', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    page.prompt();
    page.stream(1_000);
    vi.advanceTimersByTime(60_000);

    // Of several that are doubtful, the last: those before may have been commands.
    expect(page.seen()).toEqual([
      'prompt: put put doubtful withdraw',
      'prompt: put put doubtful poke',
      'answer: put poke',
    ]);
  });

  it('that outlasts the next prompt answers the one before', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    const asked = performance.now();
    vi.advanceTimersByTime(1_000);
    page.prompt();
    page.turns.ended(asked, performance.now(), true);

    expect(page.seen()).toEqual([
      'prompt: put put doubtful poke',
      'prompt: put put doubtful',
      'answer: put poke',
    ]);
  });

  it('gives each of several waiting prompts one answer', () => {
    const page = openPage();

    for (let nth = 0; nth < 3; nth += 1) page.prompt();
    for (let nth = 0; nth < 6; nth += 1) page.stream(2_000);

    expect(page.kinds().filter((kind) => kind === 'prompt')).toHaveLength(3);
    expect(page.kinds().filter((kind) => kind === 'answer')).toHaveLength(3);
  });

  it('that began before the prompt is not its answer', () => {
    const page = openPage();

    const before = performance.now();
    vi.advanceTimersByTime(1_000);
    page.prompt();
    page.turns.ended(before, performance.now(), true);

    expect(page.kinds()).toEqual(['prompt']);
  });

  it('may seem to begin a little before what asked for it, as clocks differ', () => {
    const page = openPage();
    vi.advanceTimersByTime(1_000);

    const from = performance.now();
    page.prompt();
    page.turns.ended(from - 50, performance.now(), true);

    expect(page.kinds()).toEqual(['prompt', 'answer']);
  });

  it('gives nothing where nobody pressed anything', () => {
    const page = openPage();

    page.stream(1_000);

    expect(page.left).toEqual([]);
  });
});

describe('a press', () => {
  it('without a composer implies a prompt when a stream begins within three seconds', () => {
    const page = openPage();

    const pressedAt = Date.now();
    page.turns.press();
    vi.advanceTimersByTime(3_000);
    const endedAt = page.stream(5_000);

    expect(page.seen()).toEqual(['implied: put poke', 'answer: put poke']);
    expect(page.left.map(({ signal }) => signal.at)).toEqual([pressedAt, endedAt]);
  });

  it('implies nothing when the stream begins later', () => {
    const page = openPage();

    page.turns.press();
    vi.advanceTimersByTime(3_001);
    page.stream(5_000);

    expect(page.left).toEqual([]);
  });

  it('implies one prompt only, however many streams follow', () => {
    const page = openPage();

    page.turns.press();
    page.stream(500);
    page.stream(500);

    expect(page.kinds()).toEqual(['implied', 'answer']);
  });

  it('implies nothing by a request that is merely long', () => {
    const page = openPage();

    page.turns.press();
    page.stream(1_000, false);

    expect(page.left).toEqual([]);
  });

  it('on a composer that never emptied was a prompt when a stream begins within ten seconds', () => {
    const page = openPage();

    page.turns.begin(page.composer)(undefined);
    vi.advanceTimersByTime(10_000);
    page.stream(5_000);

    expect(page.kinds()).toEqual(['prompt', 'answer']);
  });

  it('on a composer is no prompt when the stream begins later', () => {
    const page = openPage();

    page.turns.begin(page.composer)(undefined);
    vi.advanceTimersByTime(10_001);
    page.stream(5_000);

    expect(page.left).toEqual([]);
  });

  it('whose stream ends before the composer is seen to be empty is one prompt', () => {
    const page = openPage();

    const became = page.turns.begin(page.composer);
    page.stream(40);
    became('emptied');
    vi.advanceTimersByTime(1_500);
    became('settled');

    expect(page.kinds()).toEqual(['prompt', 'answer']);
  });

  it('on a composer that has gone is implied', () => {
    const page = openPage();

    page.turns.begin(page.composer)(undefined);
    page.removeComposer();
    page.stream(5_000);

    expect(page.kinds()).toEqual(['implied', 'answer']);
  });
});

describe('a prompt', () => {
  it('is told when it has settled, where nothing was ever streamed', () => {
    const page = openPage();

    const became = page.turns.begin(page.composer);
    became('emptied');
    expect(page.seen()).toEqual(['prompt: put']);
    became('settled');
    vi.advanceTimersByTime(120_000);

    expect(page.seen()).toEqual(['prompt: put poke']);
  });

  it('is taken back when the text comes back, and no stream brings it again', () => {
    const page = openPage();

    const became = page.turns.begin(page.composer);
    became('emptied');
    became('withdrawn');
    page.stream(1_000);

    expect(page.seen()).toEqual(['prompt: put withdraw']);
  });

  it('is doubtful without any sign where answers are streamed, and given up after a minute', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    expect(page.seen()).toEqual(['prompt: put put doubtful']);
    vi.advanceTimersByTime(59_999);
    expect(page.seen()).toEqual(['prompt: put put doubtful']);
    vi.advanceTimersByTime(1);

    expect(page.seen()).toEqual(['prompt: put put doubtful withdraw']);
  });

  it.each([
    ['a stream that is known for one', true, ['prompt: put put doubtful poke', 'answer: put poke']],
    ['a request that took long', false, ['prompt: put put doubtful poke', 'answer: put poke']],
  ])('is no longer doubtful after %s', (_, isMarked, seen) => {
    const page = openPage('with an answer streamed');

    page.prompt();
    page.stream(5_000, isMarked);
    vi.advanceTimersByTime(120_000);

    expect(page.seen()).toEqual(seen);
  });

  it('is no longer doubtful when something changes in the page that is not the person’s own', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    page.change('own');
    vi.advanceTimersByTime(1_000);
    expect(page.seen()).toEqual(['prompt: put put doubtful']);
    page.change('answer');
    vi.advanceTimersByTime(120_000);

    expect(page.seen()).toEqual(['prompt: put put doubtful poke']);
  });

  it.each([
    ['something changed', (page: APage) => page.change('answer'), []],
    ['its answer ended', (page: APage) => page.stream(100), ['answer: put poke']],
  ])('is never doubtful when %s before it settled', (_, happens, answers) => {
    const page = openPage('with an answer streamed');

    const became = page.turns.begin(page.composer);
    became('emptied');
    vi.advanceTimersByTime(1_000);
    happens(page);
    expect(page.seen()).toEqual(['prompt: put', ...answers]);
    became('settled');
    vi.advanceTimersByTime(120_000);

    expect(page.seen()).toEqual(['prompt: put poke', ...answers]);
  });

  it('stays doubtful after a long request that began too late', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    vi.advanceTimersByTime(10_001);
    page.stream(2_000, false);
    vi.advanceTimersByTime(60_000);

    expect(page.seen()).toEqual(['prompt: put put doubtful withdraw']);
  });

  it('that has been given up is not answered', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    vi.advanceTimersByTime(60_000);
    page.stream(1_000);

    expect(page.seen()).toEqual(['prompt: put put doubtful withdraw']);
  });
});

describe('an answer', () => {
  it('that is not streamed ended with the last change before the page fell quiet', () => {
    const page = openPage();

    page.prompt();
    page.change('answer');
    vi.advanceTimersByTime(1_500);
    const lastChangedAt = Date.now();
    page.change('answer');
    vi.advanceTimersByTime(120_000);

    expect(page.seen()).toEqual(['prompt: put poke', 'answer: put poke']);
    expect(page.left[1]?.signal.at).toBe(lastChangedAt);
  });

  it('does not begin with what changes right after the prompt: that is the person’s own turn', () => {
    const page = openPage();

    const became = page.turns.begin(page.composer);
    became('emptied');
    vi.advanceTimersByTime(249);
    page.change('answer');
    became('settled');
    vi.advanceTimersByTime(600_000);

    expect(page.kinds()).toEqual(['prompt']);
  });

  it('has ended at its last change when the next prompt goes', () => {
    const page = openPage();

    page.prompt();
    const changedAt = Date.now();
    page.change('answer');
    page.prompt();

    expect(page.kinds()).toEqual(['prompt', 'answer', 'prompt']);
    expect(page.left[1]?.signal.at).toBe(changedAt);
  });

  it('is not told by a page that never rests', () => {
    const page = openPage();

    page.prompt();
    for (let nth = 0; nth < 700; nth += 1) {
      page.change('answer');
      vi.advanceTimersByTime(1_000);
    }
    vi.advanceTimersByTime(600_000);

    expect(page.kinds()).toEqual(['prompt']);
  });

  it('is one, whatever changes in the page after its stream', () => {
    const page = openPage();

    page.prompt();
    page.stream(2_000);
    page.change('answer');
    vi.advanceTimersByTime(10_000);
    page.prompt();

    expect(page.kinds()).toEqual(['prompt', 'answer', 'prompt']);
  });

  it('has not ended when a page falls quiet that is known to stream', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    page.change('answer');
    vi.advanceTimersByTime(10_000);
    expect(page.kinds()).toEqual(['prompt']);
    page.stream(1_000);

    expect(page.kinds()).toEqual(['prompt', 'answer']);
  });
});

describe('an answer on a page that is known to stream', () => {
  it('has ended when the page falls quiet after a request that may have been its own', () => {
    const page = openPage('with an answer streamed');

    page.prompt();
    page.stream(2_000, false);
    const changedAt = Date.now();
    page.change('answer');
    vi.advanceTimersByTime(10_000);

    expect(page.kinds()).toEqual(['prompt', 'answer']);
    expect(page.left[1]?.signal.at).toBe(changedAt);
  });
});

describe('a thread', () => {
  it('is one for prompts and answers that follow each other', () => {
    const page = openPage();

    for (let nth = 0; nth < 3; nth += 1) {
      page.prompt();
      page.size += 10;
      page.stream(1_000);
    }

    expect(page.threads().size).toBe(1);
  });

  it('is another where more than half of the conversation has gone', () => {
    const page = openPage();

    page.prompt();
    page.size += 40;
    page.stream(1_000);
    page.size -= 23;
    page.prompt();

    expect(page.threads().size).toBe(2);
  });

  it.each([
    ['another', 'where the conversation has gone', 2, -36],
    ['the same', 'for another try', 1, 4],
  ])('is %s for a prompt that no composer shows, %s', (_, __, threads, more) => {
    const page = openPage();

    page.prompt();
    page.size += 40;
    page.stream(1_000);
    page.turns.press();
    page.size += more;
    page.stream(1_000);

    expect(page.kinds()).toEqual(['prompt', 'answer', 'implied', 'answer']);
    expect(page.threads().size).toBe(threads);
  });

  it('is the same where less has gone', () => {
    const page = openPage();

    page.prompt();
    page.size += 40;
    page.stream(1_000);
    page.size -= 22;
    page.prompt();

    expect(page.threads().size).toBe(1);
  });

  it('stays when the address changes after a prompt, and the chat is told once it rests', () => {
    const page = openPage();

    page.prompt();
    page.turns.moved();
    vi.advanceTimersByTime(999);
    page.turns.moved();
    vi.advanceTimersByTime(999);
    expect(page.kinds()).toEqual(['prompt']);
    vi.advanceTimersByTime(1);

    expect(page.seen()).toEqual(['prompt: put poke', 'chat: put poke']);
    expect(page.threads().size).toBe(1);
  });

  it('is another when a press that was no prompt changed the address', () => {
    const page = openPage();

    page.prompt();
    page.stream(1_000);
    page.turns.press();
    page.turns.moved();
    page.prompt();

    expect(page.threads().size).toBe(2);
  });
});

/** A page with a composer in a box of its own, by default one that has not been used yet. */
function openPage(kind: 'new' | 'with an answer streamed' = 'new') {
  const { left, leave } = leftSignals();
  stubTrees();
  const page = {
    left,
    size: 100,
    turns: new Turns(leave),
    composer: undefined as never as Editor,
    removeComposer: () => Object.assign(page.composer, { isConnected: false }),
    /** A gesture on the composer, which empties and stays empty. */
    prompt: () => {
      const became = page.turns.begin(page.composer);
      became('emptied');
      vi.advanceTimersByTime(1_500);
      became('settled');
    },
    /** A request that begins now. Gives when it ended, in epoch milliseconds. */
    stream: (lastsMs: number, isMarked = true) => {
      const from = performance.now();
      vi.advanceTimersByTime(lastsMs);
      page.turns.ended(from, performance.now(), isMarked);
      return Date.now();
    },
    /** Something changes: in the composer's own box, or elsewhere. */
    change: (where: 'own' | 'answer') => {
      for (const look of [...looking]) look([{ target: where === 'own' ? page.composer : {} }]);
    },
    kinds: () => left.map(({ signal }) => signal.kind),
    seen: () => left.map(({ signal, doings }) => `${signal.kind}: ${doings.join(' ')}`),
    threads: () => new Set(left.map(({ signal }) => signal.thread)),
  };
  page.composer = aComposer(() => page.size);
  if (kind === 'new') return page;

  page.prompt();
  page.stream(1_000);
  vi.advanceTimersByTime(60_000);
  left.length = 0;
  return page;
}

type APage = ReturnType<typeof openPage>;

type Look = (records: { target: unknown }[]) => void;

/** The observers that look for changes. */
let looking = new Set<Look>();

/** As much of the elements and their observer as turns need. */
function stubTrees(): void {
  looking = new Set();
  vi.stubGlobal('Element', AnElement);
  vi.stubGlobal('ShadowRoot', class {});
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly #look: Look;
      constructor(look: Look) {
        this.#look = look;
      }
      observe() {
        looking.add(this.#look);
      }
      disconnect() {
        looking.delete(this.#look);
      }
    },
  );
}

class AnElement {
  readonly isConnected: boolean = true;
  readonly offsetHeight: number;
  readonly parentNode: AnElement | null;
  readonly ownerDocument: object;

  constructor(height: number, parent: AnElement | null, tree: object) {
    this.offsetHeight = height;
    this.parentNode = parent;
    this.ownerDocument = tree;
  }

  getRootNode(): object {
    return this.ownerDocument;
  }

  getBoundingClientRect(): { height: number } {
    return { height: this.offsetHeight };
  }

  contains(other: unknown): boolean {
    return other === this || (other instanceof AnElement && this.contains(other.parentNode));
  }
}

function aComposer(size: () => number): Editor {
  const tree = { querySelectorAll: () => ({ length: size() }) };
  const body = new AnElement(900, null, tree);
  const box = new AnElement(100, body, tree);
  return new AnElement(40, box, tree) as never;
}
