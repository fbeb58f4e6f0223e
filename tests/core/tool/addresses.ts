const uuid = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';

/** What the addresses of a tool in the catalogue mean. */
interface Addresses {
  /** Addresses of chats, with the chat's id. */
  readonly chats: Readonly<Record<string, string>>;
  /** Addresses that show no chat, or none that will last: at least one. */
  readonly noChats: readonly string[];
  /** Addresses on the same host that are not the tool. */
  readonly outside?: readonly string[];
}

/** One fixture for each tool in the catalogue. */
export const addresses: Readonly<Record<string, Addresses>> = {
  chatgpt: {
    chats: {
      [`https://chatgpt.com/c/${uuid}`]: uuid,
      [`https://chatgpt.com/c/${uuid}/`]: uuid,
      [`https://chatgpt.com/c/${uuid}?model=auto#end`]: uuid,
      [`https://chatgpt.com/g/g-p-67890-project/c/${uuid}`]: uuid,
    },
    noChats: [
      'https://chatgpt.com/',
      `https://chatgpt.com/c/WEB:${uuid}`,
      `https://chatgpt.com/c/WEB%3A${uuid}`,
      'https://chatgpt.com/?temporary-chat=true',
      'https://chatgpt.com/g/g-p-67890-project/project',
      `https://chatgpt.com/share/${uuid}`,
      `https://chatgpt.com/?c=/c/${uuid}`,
    ],
  },
  claude: {
    chats: { [`https://claude.ai/chat/${uuid}`]: uuid },
    noChats: [
      'https://claude.ai/new',
      `https://claude.ai/project/${uuid}`,
      `https://claude.ai/share/${uuid}`,
      `https://claude.ai/code/${uuid}`,
    ],
  },
  gemini: {
    chats: {
      'https://gemini.google.com/app/3f2a9c1b7d6e5f40': '3f2a9c1b7d6e5f40',
      'https://gemini.google.com/gem/coding-partner/3f2a9c1b7d6e5f40': '3f2a9c1b7d6e5f40',
      'https://gemini.google.com/u/1/app/3f2a9c1b7d6e5f40': '3f2a9c1b7d6e5f40',
      'https://gemini.google.com/u/0/gem/coding-partner/3f2a9c1b7d6e5f40?hl=de': '3f2a9c1b7d6e5f40',
    },
    noChats: [
      'https://gemini.google.com/app',
      'https://gemini.google.com/u/1/app',
      'https://gemini.google.com/gem/coding-partner',
      'https://gemini.google.com/share/3f2a9c1b7d6e',
    ],
  },
  copilot: {
    chats: { 'https://copilot.microsoft.com/chats/aB3dE5gH7jK9mN1pQ': 'aB3dE5gH7jK9mN1pQ' },
    noChats: ['https://copilot.microsoft.com/', 'https://copilot.microsoft.com/chats'],
  },
  'm365-copilot': {
    chats: {
      [`https://m365.cloud.microsoft/chat/conversation/${uuid}?es=SSR`]: uuid,
      [`https://copilot.cloud.microsoft/chat/conversation/${uuid}`]: uuid,
    },
    noChats: ['https://m365.cloud.microsoft/chat', 'https://m365.cloud.microsoft/chat/?auth=2'],
    outside: ['https://m365.cloud.microsoft/', 'https://m365.cloud.microsoft/search'],
  },
  'github-copilot': {
    chats: { [`https://github.com/copilot/c/${uuid}`]: uuid },
    noChats: ['https://github.com/copilot'],
    outside: ['https://github.com/', 'https://github.com/copilots/one', 'https://github.com/one/two/issues'],
  },
  perplexity: {
    chats: {
      [`https://www.perplexity.ai/search/${uuid}`]: uuid,
      'https://www.perplexity.ai/search/why-is-the-sky-blue-x7Y': 'why-is-the-sky-blue-x7Y',
    },
    noChats: ['https://www.perplexity.ai/', `https://www.perplexity.ai/search/new/${uuid}`],
  },
  deepseek: {
    chats: { [`https://chat.deepseek.com/a/chat/s/${uuid}`]: uuid },
    noChats: ['https://chat.deepseek.com/'],
  },
  grok: {
    chats: {
      [`https://grok.com/c/${uuid}?rid=${uuid}`]: uuid,
      [`https://grok.com/chat/${uuid}`]: uuid,
    },
    noChats: ['https://grok.com/'],
  },
  'x-grok': {
    chats: { 'https://x.com/i/grok?conversation=1852345678901234567': '1852345678901234567' },
    noChats: ['https://x.com/i/grok'],
    outside: ['https://x.com/home', 'https://x.com/compose/post', 'https://x.com/i/grokking'],
  },
  mistral: {
    chats: { [`https://chat.mistral.ai/chat/${uuid}`]: uuid },
    noChats: ['https://chat.mistral.ai/chat'],
  },
  'meta-ai': {
    chats: { [`https://www.meta.ai/prompt/${uuid}`]: uuid, [`https://meta.ai/c/${uuid}`]: uuid },
    noChats: ['https://www.meta.ai/'],
  },
  notebooklm: {
    chats: { [`https://notebook.google.com/notebook/${uuid}`]: uuid },
    noChats: ['https://notebook.google.com/'],
  },
  aistudio: {
    chats: { 'https://aistudio.google.com/prompts/1aB2cD3eF': '1aB2cD3eF' },
    noChats: ['https://aistudio.google.com/prompts/new_chat'],
  },
  'gemini-enterprise': { chats: {}, noChats: ['https://business.gemini.google/home'] },
  poe: {
    chats: { 'https://poe.com/chat/2x4y6z8a': '2x4y6z8a' },
    noChats: ['https://poe.com/', 'https://poe.com/SomeBot'],
  },
  huggingchat: {
    chats: {
      'https://huggingface.co/chat/conversation/66f0c2a45b1c83339d2e0a1b': '66f0c2a45b1c83339d2e0a1b',
    },
    noChats: ['https://huggingface.co/chat/'],
    outside: ['https://huggingface.co/', 'https://huggingface.co/models'],
  },
  duckai: { chats: {}, noChats: ['https://duck.ai/chat'] },
  you: { chats: {}, noChats: ['https://you.com/search?q=hello&chatMode=default'] },
  pi: { chats: {}, noChats: ['https://pi.ai/talk'] },
  characterai: {
    chats: { 'https://character.ai/chat/aB3dE5gH_7-j': 'aB3dE5gH_7-j' },
    noChats: ['https://character.ai/'],
  },
  kimi: {
    chats: { 'https://www.kimi.com/chat/d1k2m3n4p5q6r7s8t9u0': 'd1k2m3n4p5q6r7s8t9u0' },
    noChats: ['https://www.kimi.com/'],
  },
  qwen: {
    chats: { [`https://chat.qwen.ai/c/${uuid}`]: uuid },
    noChats: ['https://chat.qwen.ai/', 'https://chat.qwen.ai/c/guest'],
  },
  qianwen: {
    chats: { 'https://www.qianwen.com/chat/1a2b3c4d5e6f': '1a2b3c4d5e6f' },
    noChats: ['https://www.qianwen.com/'],
  },
  zai: {
    chats: { [`https://chat.z.ai/c/${uuid}`]: uuid },
    noChats: ['https://chat.z.ai/'],
  },
  doubao: {
    chats: { 'https://www.doubao.com/chat/28345678901234567': '28345678901234567' },
    noChats: ['https://www.doubao.com/chat/', 'https://www.doubao.com/chat/local_2834567890'],
  },
  yuanbao: {
    chats: { [`https://yuanbao.tencent.com/chat/naQivTmsDa/${uuid}`]: uuid },
    noChats: ['https://yuanbao.tencent.com/chat/naQivTmsDa'],
  },
  chatglm: { chats: {}, noChats: ['https://chatglm.cn/main/alltoolsdetail?lang=en'] },
  v0: {
    chats: { 'https://v0.app/chat/landing-page-x7Y2z': 'landing-page-x7Y2z' },
    noChats: ['https://v0.app/'],
  },
  bolt: {
    chats: { 'https://bolt.new/~/sb1-abc123': 'sb1-abc123' },
    noChats: ['https://bolt.new/'],
  },
  lovable: {
    chats: { [`https://lovable.dev/projects/${uuid}`]: uuid },
    noChats: ['https://lovable.dev/'],
  },
  cursor: {
    chats: { 'https://cursor.com/agents?id=bc-1a2b3c': 'bc-1a2b3c' },
    noChats: ['https://cursor.com/agents', 'https://cursor.com/de/agents'],
    outside: ['https://cursor.com/', 'https://cursor.com/pricing'],
  },
  partyrock: { chats: {}, noChats: ['https://partyrock.aws/u/someone/aB3dE5gH7/An-App'] },
  lobechat: {
    chats: { 'https://lobechat.com/chat?session=inbox&topic=tpc_1a2b3c': 'tpc_1a2b3c' },
    noChats: ['https://lobechat.com/chat?session=inbox'],
  },
  nextchat: { chats: {}, noChats: ['https://app.nextchat.dev/#/chat'] },
  dify: { chats: {}, noChats: ['https://udify.app/chat/aB3dE5gH7jK9mN1p'] },
};
