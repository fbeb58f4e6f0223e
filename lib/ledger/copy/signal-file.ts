const dayMs = 24 * 3_600_000;
const pattern = /^signals-(-?\d+)$/;

/** The name of the file of the second copy that holds the signals of a moment (epoch milliseconds): one a day of UTC. */
export const signalFileOf = (at: number): string => `signals-${Math.floor(at / dayMs)}`;

/** Whether a file of the second copy is named like one that holds signals. */
export const isSignalFile = (name: string): boolean => pattern.test(name);

/** The names of the files that hold the signals from one moment to another (epoch milliseconds, both included). */
export function signalFilesOver(from: number, to: number): string[] {
  const [first, last] = [Math.floor(from / dayMs), Math.floor(to / dayMs)];
  return Array.from({ length: last - first + 1 }, (_, nth) => signalFileOf((first + nth) * dayMs));
}

/** The time that a file of signals is for: from a moment, up to another that is no part of it; epoch milliseconds. */
export function spanOfSignalFile(name: string): readonly [from: number, to: number] {
  const day = Number(pattern.exec(name)?.[1]);
  return [day * dayMs, (day + 1) * dayMs];
}
