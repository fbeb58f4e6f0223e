import { describe, expect, it } from 'vitest';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import { knownMisses } from '@/lib/core/tool/known-misses.ts';
import { selfHosted } from '@/lib/core/tool/self-hosted.ts';
import { nothingMissed } from './rows.ts';

describe('what is known to be missed', () => {
  const ids = [...new Set([...catalogue, ...selfHosted].map(({ id }) => id))];

  it('is said of each tool and software, and of no other', () => {
    // HuggingChat has an entry, and so has the software that it is made of.
    expect(Object.keys(knownMisses).sort()).toEqual(ids.sort());
  });

  it('is nothing only where no source names anything', () => {
    const empty = Object.entries(knownMisses).filter(([, misses]) => misses.length === 0);

    expect(empty.map(([id]) => id).sort()).toEqual([...nothingMissed].sort());
  });
});
