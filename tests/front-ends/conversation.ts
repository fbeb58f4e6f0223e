import { askModelBy, type Transport, type Turn } from './ask-model.ts';
import { leaveConversationAddress, takeConversationAddress } from './conversation-address.ts';

/** What a chat page shows. */
export interface Shown {
  readonly turns: readonly Turn[];
  /** Whether the last turn is an answer that is still being written. */
  readonly awaited: boolean;
}

/** One conversation after the other with the scripted model, for pages whose library keeps none itself. */
export interface Conversation {
  readonly shown: () => Shown;
  /** Calls back whenever something else is to be shown; gives the way to end that. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Asks, unless there is nothing to ask or an answer is still awaited; says whether it did. */
  readonly send: (text: string) => boolean;
  /** Asks for the last answer once more. */
  readonly regenerate: () => void;
  /** Begins a new, empty conversation. */
  readonly startOver: () => void;
}

interface ConversationOptions {
  readonly transport: Transport;
  /** How the address changes with the first prompt; without it, it never does. */
  readonly address?: 'push' | 'replace';
}

/** Opens an empty conversation. */
export function openConversation({ transport, address }: ConversationOptions): Conversation {
  const listeners = new Set<() => void>();
  let shown: Shown = { turns: [], awaited: false };
  let asking = new AbortController();

  function show(next: Shown): void {
    shown = next;
    for (const onChange of listeners) onChange();
  }

  async function ask(asked: readonly Turn[]): Promise<void> {
    asking = new AbortController();
    const { signal } = asking;
    const showAnswer = (text: string, awaited: boolean): void => {
      if (!signal.aborted) show({ turns: [...asked, { role: 'assistant', text }], awaited });
    };

    let answer = '';
    showAnswer(answer, true);
    try {
      for await (answer of askModelBy(transport, asked, signal)) showAnswer(answer, true);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      showAnswer(answer, false);
    }
  }

  return {
    shown: () => shown,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    send: (text) => {
      if (text.trim() === '' || shown.awaited) return false;
      if (address !== undefined) takeConversationAddress(address);
      void ask([...shown.turns, { role: 'user', text }]);
      return true;
    },
    regenerate: () => {
      if (shown.turns.length > 0 && !shown.awaited) void ask(shown.turns.slice(0, -1));
    },
    startOver: () => {
      asking.abort();
      if (address !== undefined) leaveConversationAddress();
      show({ turns: [], awaited: false });
    },
  };
}
