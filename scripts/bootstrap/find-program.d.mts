/** Gives the path of a program, or undefined when this machine has none. */
export function findProgram(name: 'chromium' | 'firefox' | 'libreoffice'): string | undefined;
