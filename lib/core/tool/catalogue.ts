import type { Tool } from './tool.ts';

/** A tool known beforehand. */
export interface KnownTool extends Tool {
  /**
   * Finds the chat's id in the path of an address; the first group is the id. Missing where the path shows none, or
   * where nobody has said how.
   */
  readonly chatPath?: RegExp;
  /** The query parameter that holds the chat's id, on sites that keep it there. */
  readonly chatParameter?: string;
  /** The paths that belong to the tool, on hosts that carry other things too: only there something is counted. */
  readonly within?: RegExp;
  /** When these facts were last gathered. They come from public sources; none was tried on the live site. */
  readonly seen: string;
}

const gathered = '2026-11-22';

/** The tools that Assay knows, those that most people use first. Each needs a fixture in `tests/core/tool/addresses.ts`. */
export const catalogue: readonly KnownTool[] = [
  {
    id: 'chatgpt',
    name: 'ChatGPT',
    origins: ['https://chatgpt.com'],
    // A new chat first stands at /c/WEB:<uuid>; that id is provisional and never matches.
    chatPath: /^(?:\/g\/[^/]+)?\/c\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'claude',
    name: 'Claude',
    origins: ['https://claude.ai'],
    chatPath: /^\/chat\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'gemini',
    name: 'Gemini',
    origins: ['https://gemini.google.com'],
    chatPath: /^(?:\/u\/\d+)?\/(?:app|gem\/[^/]+)\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'copilot',
    name: 'Microsoft Copilot',
    origins: ['https://copilot.microsoft.com'],
    chatPath: /^\/chats\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'm365-copilot',
    name: 'Microsoft 365 Copilot',
    origins: ['https://m365.cloud.microsoft', 'https://copilot.cloud.microsoft'],
    chatPath: /^\/chat\/conversation\/([\da-f-]{36})(?:\/|$)/i,
    within: /^\/chat(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'github-copilot',
    name: 'GitHub Copilot Chat',
    origins: ['https://github.com'],
    chatPath: /^\/copilot\/c\/([\da-f-]{36})(?:\/|$)/i,
    within: /^\/copilot(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'perplexity',
    name: 'Perplexity',
    origins: ['https://www.perplexity.ai', 'https://perplexity.ai'],
    chatPath: /^\/(?:search|thread)\/(?!new(?:\/|$))([^/]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    origins: ['https://chat.deepseek.com'],
    chatPath: /^\/a\/chat\/s\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'grok',
    name: 'Grok',
    origins: ['https://grok.com'],
    chatPath: /^\/(?:c|chat)\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'x-grok',
    name: 'Grok on X',
    origins: ['https://x.com'],
    chatParameter: 'conversation',
    within: /^\/i\/grok(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'mistral',
    name: 'Mistral Le Chat',
    origins: ['https://chat.mistral.ai'],
    chatPath: /^\/chat\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'meta-ai',
    name: 'Meta AI',
    origins: ['https://www.meta.ai', 'https://meta.ai'],
    chatPath: /^\/(?:prompt|c|chat)\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'notebooklm',
    name: 'NotebookLM',
    origins: ['https://notebook.google.com', 'https://notebooklm.google.com'],
    // One chat to a notebook, so the notebook's id is the chat's.
    chatPath: /^\/notebook\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'aistudio',
    name: 'Google AI Studio',
    origins: ['https://aistudio.google.com'],
    chatPath: /^\/prompts\/(?!new_chat(?:\/|$))([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'gemini-enterprise',
    name: 'Gemini Enterprise',
    origins: ['https://business.gemini.google'],
    seen: gathered,
  },
  {
    id: 'poe',
    name: 'Poe',
    origins: ['https://poe.com'],
    chatPath: /^\/chat\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'huggingchat',
    name: 'HuggingChat',
    origins: ['https://huggingface.co'],
    chatPath: /^\/chat\/conversation\/([\w-]+)(?:\/|$)/,
    within: /^\/chat(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'duckai',
    name: 'Duck.ai',
    origins: ['https://duck.ai'],
    seen: gathered,
  },
  {
    id: 'you',
    name: 'You.com',
    origins: ['https://you.com'],
    seen: gathered,
  },
  {
    id: 'pi',
    name: 'Pi',
    origins: ['https://pi.ai'],
    seen: gathered,
  },
  {
    id: 'characterai',
    name: 'Character.AI',
    origins: ['https://character.ai', 'https://old.character.ai'],
    chatPath: /^\/chat\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'kimi',
    name: 'Kimi',
    origins: ['https://www.kimi.com', 'https://kimi.moonshot.cn'],
    chatPath: /^\/chat\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'qwen',
    name: 'Qwen Chat',
    origins: ['https://chat.qwen.ai'],
    chatPath: /^\/c\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'qianwen',
    name: 'Qianwen',
    origins: ['https://www.qianwen.com', 'https://www.tongyi.com', 'https://tongyi.aliyun.com'],
    chatPath: /^\/chat\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'zai',
    name: 'Z.ai',
    origins: ['https://chat.z.ai'],
    chatPath: /^\/c\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'doubao',
    name: 'Doubao',
    origins: ['https://www.doubao.com'],
    // A new chat first stands at /chat/local_<...>.
    chatPath: /^\/chat\/(\d+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'yuanbao',
    name: 'Tencent Yuanbao',
    origins: ['https://yuanbao.tencent.com'],
    chatPath: /^\/chat\/[^/]+\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'chatglm',
    name: 'ChatGLM',
    origins: ['https://chatglm.cn'],
    seen: gathered,
  },
  {
    id: 'v0',
    name: 'v0',
    origins: ['https://v0.app'],
    chatPath: /^\/chat\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'bolt',
    name: 'Bolt',
    origins: ['https://bolt.new'],
    chatPath: /^\/~\/([\w-]+)(?:\/|$)/,
    seen: gathered,
  },
  {
    id: 'lovable',
    name: 'Lovable',
    origins: ['https://lovable.dev'],
    chatPath: /^\/projects\/([\da-f-]{36})(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'cursor',
    name: 'Cursor web agents',
    origins: ['https://cursor.com'],
    chatParameter: 'id',
    within: /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/agents(?:\/|$)/i,
    seen: gathered,
  },
  {
    id: 'partyrock',
    name: 'Amazon PartyRock',
    origins: ['https://partyrock.aws'],
    seen: gathered,
  },
  {
    id: 'lobechat',
    name: 'LobeChat',
    origins: ['https://lobechat.com'],
    chatParameter: 'topic',
    seen: gathered,
  },
  {
    id: 'nextchat',
    name: 'NextChat',
    origins: ['https://app.nextchat.dev'],
    seen: gathered,
  },
  {
    id: 'dify',
    name: 'Dify web apps',
    origins: ['https://udify.app'],
    seen: gathered,
  },
];

/** The catalogue's tool that lives at an origin, if there is one. */
export function findKnownTool(origin: string): KnownTool | undefined {
  return catalogue.find((tool) => tool.origins.includes(origin));
}

/** Whether an address belongs to a tool: always on a host of its own, only under its paths on one with other things. */
export function isWithinTool(toolId: string, address: string): boolean {
  const { within } = catalogue.find(({ id }) => id === toolId) ?? {};
  return within === undefined || within.test(pathOf(address));
}

/** The path of an address, empty when it is none. */
export function pathOf(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return '';
  }
}

/** temporary */
export const versionOf = (toolId: string): string =>
  catalogue.find(({ id }) => id === toolId)?.seen ?? 'custom';
