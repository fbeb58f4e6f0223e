import { createInterface } from 'node:readline';

/** Passes a stream on line by line, each with a name before it: what runs at the same time can be told apart. */
export function labelLines(from: NodeJS.ReadableStream, label: string, to: (text: string) => void): void {
  createInterface({ input: from }).on('line', (line) => to(`${label} | ${line}\n`));
}
