import type { Tool } from './tool.ts';

/** A tool known beforehand. */
export interface KnownTool extends Tool {
  /** Finds the chat's id in the path of an address; the first group is the id. */
  readonly chatPath: RegExp;
  /** When these facts were last looked at. */
  readonly seen: string;
}

/** The tools that Assay knows. */
export const catalogue: readonly KnownTool[] = [
  {
    id: 'chatgpt',
    name: 'ChatGPT',
    origins: ['https://chatgpt.com'],
    // A new chat first stands at /c/WEB:<uuid>; that id is provisional and never matches.
    chatPath: /^(?:\/g\/[^/]+)?\/c\/([\da-f-]{36})(?:\/|$)/i,
    seen: '2026-09-20',
  },
  {
    id: 'claude',
    name: 'Claude',
    origins: ['https://claude.ai'],
    chatPath: /^\/chat\/([\da-f-]{36})(?:\/|$)/i,
    seen: '2026-09-18',
  },
  {
    id: 'gemini',
    name: 'Gemini',
    origins: ['https://gemini.google.com'],
    chatPath: /^(?:\/u\/\d+)?\/(?:app|gem\/[^/]+)\/([\w-]+)(?:\/|$)/,
    seen: '2026-08-30',
  },
];

/** The catalogue's tool that lives at an origin, if there is one. */
export function findKnownTool(origin: string): KnownTool | undefined {
  return catalogue.find((tool) => tool.origins.includes(origin));
}
