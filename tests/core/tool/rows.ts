/** What became of one row of the list of AI chat sites that the catalogue was written from. */
type Row = readonly string[] | { readonly leftOut: string };

/**
 * The rows of that list, as of 2026-11-22: the ids of the tools in the catalogue, and of the software that people run
 * themselves, that a row became, or why it became none.
 */
export const rows: Readonly<Record<string, Row>> = {
  chatgpt: ['chatgpt'],
  claude: ['claude'],
  gemini: ['gemini'],
  copilot: ['copilot'],
  'm365-copilot': ['m365-copilot'],
  'github-copilot': ['github-copilot'],
  perplexity: ['perplexity'],
  deepseek: ['deepseek'],
  grok: ['grok'],
  'x-grok': ['x-grok'],
  mistral: ['mistral'],
  poe: ['poe'],
  huggingchat: ['huggingchat', 'chat-ui'],
  'meta-ai': ['meta-ai'],
  kimi: ['kimi'],
  qwen: ['qwen'],
  qianwen: ['qianwen'],
  zai: ['zai'],
  doubao: ['doubao'],
  yuanbao: ['yuanbao'],
  chatglm: ['chatglm'],
  aistudio: ['aistudio'],
  notebooklm: ['notebooklm'],
  duckai: ['duckai'],
  phind: { leftOut: 'shut down by March 2026' },
  you: ['you'],
  pi: ['pi'],
  characterai: ['characterai'],
  partyrock: ['partyrock'],
  openwebui: ['openwebui'],
  librechat: ['librechat'],
  lobechat: ['lobechat'],
  nextchat: ['nextchat'],
  anythingllm: ['anythingllm'],
  dify: ['dify'],
  'local-uis': ['llama-cpp', 'hollama', 'koboldai-lite', 'text-generation-webui', 'big-agi'],
  v0: ['v0'],
  bolt: ['bolt'],
  lovable: ['lovable'],
  cursor: ['cursor'],
  'gemini-enterprise': ['gemini-enterprise'],
  others: ['genspark', 'manus', 'replit', 't3-chat', 'openrouter', 'lmarena', 'venice', 'lumo'],
};

/** Those of which neither the list nor a measurement names anything that would be missed. */
export const nothingMissed: readonly string[] = [
  'kimi',
  'qwen',
  'zai',
  'lovable',
  'cursor',
  'genspark',
  'manus',
  't3-chat',
  'venice',
  'librechat',
  'hollama',
  'qianwen',
  'llama-cpp',
];
