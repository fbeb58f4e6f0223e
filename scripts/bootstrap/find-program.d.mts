/** A program that is not part of the packages. */
export type Program = 'chromium' | 'firefox' | 'libreoffice' | 'xvfb';

/** Gives the path of a program, or undefined when this machine has none. */
export function findProgram(name: Program): string | undefined;
