import type { TaskSize } from '../task/task.ts';

const words: Readonly<Record<TaskSize, readonly string[]>> = {
  small: ['small', 's', 'xs', 'klein', 'little'],
  usual: ['usual', 'm', 'medium', 'normal', 'mittel', 'average'],
  large: ['large', 'l', 'xl', 'big', 'groß', 'gross'],
};

/** The size that a word means; undefined where it means none that is known. */
export function readSize(text: string): TaskSize | undefined {
  const word = text.trim().toLowerCase();
  return (['small', 'usual', 'large'] as const).find((size) => words[size].includes(word));
}
