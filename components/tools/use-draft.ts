import { useState } from 'preact/hooks';
import { draftOf, dropDraft, keepDraft } from '@/lib/browser/drafts.ts';

/** What somebody is typing, and what was typed when the page was closed. */
export interface Draft {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Forgets it for the next time; what stands in the field stays. */
  readonly drop: () => void;
}

/** Keeps what is typed in a field with every key, until it is dropped. */
export function useDraft(name: string): Draft {
  const [text, setText] = useState(() => draftOf(name) ?? '');
  const type = (typed: string): void => {
    setText(typed);
    if (typed === '') dropDraft(name);
    else keepDraft(name, typed);
  };
  return { text, type, drop: () => dropDraft(name) };
}
