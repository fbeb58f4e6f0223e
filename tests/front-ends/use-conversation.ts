import { useSyncExternalStore } from 'react';
import type { Conversation, Shown } from './conversation.ts';

/** What a conversation shows now, in a React component. */
export function useConversation({ subscribe, shown }: Conversation): Shown {
  return useSyncExternalStore(subscribe, shown);
}
