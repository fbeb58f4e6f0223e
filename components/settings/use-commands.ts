import { useEffect, useState } from 'preact/hooks';
import { allCommands, type Command, showShortcutSettings } from '@/lib/browser/commands.ts';

/** Keys that work in any page. */
export interface Commands {
  readonly commands: readonly Command[];
  /** Shows where the browser lets people set them. */
  readonly onSet: () => void;
}

/** The commands with the keys that are set, looked up again when somebody comes back from setting them. */
export function useCommands(): Commands {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    const look = (): void => void allCommands().then(setCommands, () => setCommands([]));
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return { commands, onSet: () => void showShortcutSettings().catch(() => undefined) };
}
