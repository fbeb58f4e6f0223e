import { describe, expect, it } from 'vitest';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import { selfHosted } from '@/lib/core/tool/self-hosted.ts';
import { versionOf } from '@/lib/core/tool/version-of.ts';

describe('the version of what is known about a tool', () => {
  it.each(catalogue.map(({ id, seen }) => [id, seen]))('is for %s the day it was looked at', (id, seen) => {
    expect(versionOf(id)).toBe(seen);
  });

  it('is for a custom tool the last day on which any of the software was looked at', () => {
    const version = versionOf('http://assistant.intranet.test');

    expect(version).toMatch(/^custom \d{4}-\d{2}-\d{2}$/);
    expect(selfHosted.some(({ seen }) => version === `custom ${seen}`)).toBe(true);
    expect(selfHosted.filter(({ seen }) => `custom ${seen}` > version)).toEqual([]);
  });
});
