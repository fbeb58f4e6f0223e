const uuid = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';

/** What the addresses of a tool in the catalogue, and those that it asks for answers, mean. */
interface Addresses {
  /** Addresses of chats, with the chat's id. */
  readonly chats: Readonly<Record<string, string>>;
  /** Addresses that show no chat, or none that will last: at least one. */
  readonly noChats: readonly string[];
  /** Addresses of chats whose id will be another one. */
  readonly provisional?: readonly string[];
  /** Addresses on the same host that are not the tool. */
  readonly outside?: readonly string[];
  /** Paths of requests that carry answers: at least one for each that the catalogue has. */
  readonly streams?: readonly string[];
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
      'https://chatgpt.com/?temporary-chat=true',
      'https://chatgpt.com/g/g-p-67890-project/project',
      `https://chatgpt.com/share/${uuid}`,
      `https://chatgpt.com/?c=/c/${uuid}`,
    ],
    provisional: [
      `https://chatgpt.com/c/WEB:${uuid}`,
      `https://chatgpt.com/c/WEB%3A${uuid}`,
      `https://chatgpt.com/g/g-p-67890-project/c/WEB:${uuid}`,
    ],
    streams: ['/backend-api/f/conversation', '/backend-api/conversation', '/backend-anon/f/conversation'],
  },
  claude: {
    chats: { [`https://claude.ai/chat/${uuid}`]: uuid },
    noChats: [
      'https://claude.ai/new',
      `https://claude.ai/project/${uuid}`,
      `https://claude.ai/share/${uuid}`,
      `https://claude.ai/code/${uuid}`,
    ],
    streams: [
      `/api/organizations/${uuid}/chat_conversations/${uuid}/completion`,
      `/api/organizations/${uuid}/chat_conversations/${uuid}/retry_completion`,
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
    streams: [
      '/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate',
      '/u/1/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate',
    ],
  },
  copilot: {
    chats: { 'https://copilot.microsoft.com/chats/aB3dE5gH7jK9mN1pQ': 'aB3dE5gH7jK9mN1pQ' },
    noChats: ['https://copilot.microsoft.com/', 'https://copilot.microsoft.com/chats'],
    streams: ['/c/api/chat'],
  },
  'm365-copilot': {
    chats: {
      [`https://m365.cloud.microsoft/chat/conversation/${uuid}?es=SSR`]: uuid,
      [`https://copilot.cloud.microsoft/chat/conversation/${uuid}`]: uuid,
    },
    noChats: ['https://m365.cloud.microsoft/chat', 'https://m365.cloud.microsoft/chat/?auth=2'],
    outside: ['https://m365.cloud.microsoft/', 'https://m365.cloud.microsoft/search'],
    streams: [`/m365Copilot/Chathub/${uuid}@${uuid}`],
  },
  'github-copilot': {
    chats: { [`https://github.com/copilot/c/${uuid}`]: uuid },
    noChats: ['https://github.com/copilot'],
    outside: ['https://github.com/', 'https://github.com/copilots/one', 'https://github.com/one/two/issues'],
    streams: [`/github/chat/threads/${uuid}/messages`],
  },
  perplexity: {
    chats: {
      [`https://www.perplexity.ai/search/${uuid}`]: uuid,
      'https://www.perplexity.ai/search/why-is-the-sky-blue-x7Y': 'why-is-the-sky-blue-x7Y',
    },
    noChats: ['https://www.perplexity.ai/'],
    provisional: ['https://www.perplexity.ai/search/new', `https://www.perplexity.ai/search/new/${uuid}`],
    streams: ['/rest/sse/perplexity_ask'],
  },
  deepseek: {
    chats: { [`https://chat.deepseek.com/a/chat/s/${uuid}`]: uuid },
    noChats: ['https://chat.deepseek.com/'],
    streams: ['/api/v0/chat/completion'],
  },
  grok: {
    chats: {
      [`https://grok.com/c/${uuid}?rid=${uuid}`]: uuid,
      [`https://grok.com/chat/${uuid}`]: uuid,
    },
    noChats: ['https://grok.com/'],
    streams: ['/rest/app-chat/conversations/new', `/rest/app-chat/conversations/${uuid}/responses`],
  },
  'x-grok': {
    chats: { 'https://x.com/i/grok?conversation=1852345678901234567': '1852345678901234567' },
    noChats: ['https://x.com/i/grok'],
    outside: ['https://x.com/home', 'https://x.com/compose/post', 'https://x.com/i/grokking'],
    streams: ['/2/grok/add_response.json'],
  },
  mistral: {
    chats: { [`https://chat.mistral.ai/chat/${uuid}`]: uuid },
    noChats: ['https://chat.mistral.ai/chat'],
    streams: ['/api/chat'],
  },
  'meta-ai': {
    chats: { [`https://www.meta.ai/prompt/${uuid}`]: uuid, [`https://meta.ai/c/${uuid}`]: uuid },
    noChats: ['https://www.meta.ai/'],
    streams: ['/ws/clippy'],
  },
  notebooklm: {
    chats: { [`https://notebook.google.com/notebook/${uuid}`]: uuid },
    noChats: ['https://notebook.google.com/'],
    streams: [
      '/_/LabsTailwindUi/data/google.internal.labs.tailwind.orchestration.v1.LabsTailwindOrchestrationService/GenerateFreeFormStreamed',
    ],
  },
  aistudio: {
    chats: { 'https://aistudio.google.com/prompts/1aB2cD3eF': '1aB2cD3eF' },
    noChats: ['https://aistudio.google.com/prompts'],
    provisional: ['https://aistudio.google.com/prompts/new_chat'],
    streams: ['/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/GenerateContent'],
  },
  'gemini-enterprise': {
    chats: {
      [`https://business.gemini.google/home/cid/${uuid}/r/session/1234567890?csesidx=1`]: '1234567890',
    },
    noChats: ['https://business.gemini.google/home', `https://business.gemini.google/home/cid/${uuid}`],
    streams: ['/v1alpha/locations/global/widgetStreamAssist'],
  },
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
    streams: ['/chat/conversation/66f0c2a45b1c83339d2e0a1b'],
  },
  duckai: { chats: {}, noChats: ['https://duck.ai/chat'], streams: ['/duckchat/v1/chat'] },
  you: {
    chats: { 'https://you.com/search?q=hello&cid=c1_4e57a3ee&chatMode=default': 'c1_4e57a3ee' },
    noChats: ['https://you.com/search?q=hello&chatMode=default'],
    streams: ['/api/streamingSearch'],
  },
  pi: { chats: {}, noChats: ['https://pi.ai/talk'], streams: ['/api/chat'] },
  characterai: {
    chats: {
      'https://character.ai/chat/aB3dE5gH_7-j': 'aB3dE5gH_7-j',
      [`https://character.ai/chat/aB3dE5gH_7-j?hist=${uuid}`]: uuid,
    },
    noChats: ['https://character.ai/'],
    streams: ['/ws/'],
  },
  kimi: {
    chats: { 'https://www.kimi.com/chat/d1k2m3n4p5q6r7s8t9u0': 'd1k2m3n4p5q6r7s8t9u0' },
    noChats: ['https://www.kimi.com/'],
    streams: [
      '/apiv2/kimi.gateway.chat.v1.ChatService/Chat',
      '/api/chat/d1k2m3n4p5q6r7s8t9u0/completion/stream',
    ],
  },
  qwen: {
    chats: { [`https://chat.qwen.ai/c/${uuid}`]: uuid },
    noChats: ['https://chat.qwen.ai/', 'https://chat.qwen.ai/c/guest'],
    streams: ['/api/v2/chat/completions', '/api/chat/completions'],
  },
  qianwen: {
    chats: { 'https://www.qianwen.com/chat/1a2b3c4d5e6f': '1a2b3c4d5e6f' },
    noChats: ['https://www.qianwen.com/'],
  },
  zai: {
    chats: { [`https://chat.z.ai/c/${uuid}`]: uuid },
    noChats: ['https://chat.z.ai/'],
    streams: ['/api/v2/chat/completions', '/api/chat/completions'],
  },
  doubao: {
    chats: { 'https://www.doubao.com/chat/28345678901234567': '28345678901234567' },
    noChats: ['https://www.doubao.com/chat/'],
    provisional: ['https://www.doubao.com/chat/local_2834567890'],
    streams: ['/chat/completion', '/samantha/chat/completion'],
  },
  yuanbao: {
    chats: { [`https://yuanbao.tencent.com/chat/naQivTmsDa/${uuid}`]: uuid },
    noChats: ['https://yuanbao.tencent.com/chat/naQivTmsDa'],
    streams: [`/api/chat/${uuid}`],
  },
  chatglm: {
    chats: {},
    noChats: ['https://chatglm.cn/main/alltoolsdetail?lang=en'],
    streams: ['/chatglm/backend-api/v1/stream_context', '/chatglm/backend-api/assistant/stream'],
  },
  v0: {
    chats: { 'https://v0.app/chat/landing-page-x7Y2z': 'landing-page-x7Y2z' },
    noChats: ['https://v0.app/'],
    streams: ['/chat/api/chat'],
  },
  bolt: {
    chats: { 'https://bolt.new/~/sb1-abc123': 'sb1-abc123' },
    noChats: ['https://bolt.new/'],
    streams: ['/api/chat/v2'],
  },
  lovable: {
    chats: { [`https://lovable.dev/projects/${uuid}`]: uuid },
    noChats: ['https://lovable.dev/'],
    streams: [`/projects/${uuid}/chat`],
  },
  cursor: {
    chats: { 'https://cursor.com/agents?id=bc-1a2b3c': 'bc-1a2b3c' },
    noChats: ['https://cursor.com/agents', 'https://cursor.com/de/agents'],
    outside: ['https://cursor.com/', 'https://cursor.com/pricing'],
  },
  partyrock: { chats: {}, noChats: ['https://partyrock.aws/u/someone/aB3dE5gH7/An-App'] },
  lobechat: {
    chats: {
      'https://lobechat.com/chat?session=inbox&topic=tpc_1a2b3c': 'tpc_1a2b3c',
      'https://lobechat.com/agent/agt_4d5e6f/tpc_1a2b3c': 'tpc_1a2b3c',
    },
    noChats: ['https://lobechat.com/chat?session=inbox'],
    streams: ['/webapi/chat/openai'],
  },
  nextchat: {
    chats: {},
    noChats: ['https://app.nextchat.dev/#/chat'],
    streams: [
      '/api/openai/v1/chat/completions',
      '/api/anthropic/v1/messages',
      '/api/google/v1beta/models/gemini-pro:streamGenerateContent',
    ],
  },
  dify: { chats: {}, noChats: ['https://udify.app/chat/aB3dE5gH7jK9mN1p'], streams: ['/api/chat-messages'] },
  genspark: {
    chats: { [`https://www.genspark.ai/agents?id=${uuid}`]: uuid },
    noChats: ['https://www.genspark.ai/', 'https://www.genspark.ai/agents?type=super_agent'],
    streams: ['/api/agent/ask', '/api/agent/ask_proxy'],
  },
  manus: {
    chats: { 'https://manus.im/app/aB3dE5gH7jK9mN1pQrS2tU': 'aB3dE5gH7jK9mN1pQrS2tU' },
    noChats: ['https://manus.im/', 'https://manus.im/app', 'https://manus.im/app/settings'],
  },
  replit: {
    chats: {},
    noChats: ['https://replit.com/@someone/an-app'],
    outside: ['https://replit.com/', 'https://replit.com/@someone', 'https://replit.com/community/forum'],
  },
  't3-chat': {
    chats: { [`https://t3.chat/chat/${uuid}`]: uuid },
    noChats: ['https://t3.chat/', 'https://t3.chat/chat/'],
    streams: ['/api/chat'],
  },
  openrouter: {
    chats: { 'https://openrouter.ai/chat?room=orc-1761753817-kv': 'orc-1761753817-kv' },
    noChats: ['https://openrouter.ai/chat', 'https://openrouter.ai/chat?models=one%2Ftwo'],
    outside: ['https://openrouter.ai/', 'https://openrouter.ai/models', 'https://openrouter.ai/chatty'],
  },
  lmarena: {
    chats: { [`https://arena.ai/c/${uuid}`]: uuid, [`https://lmarena.ai/c/${uuid}`]: uuid },
    noChats: ['https://arena.ai/', 'https://arena.ai/leaderboard'],
    provisional: ['https://arena.ai/c/new', 'https://lmarena.ai/c/new?mode=direct'],
    streams: ['/nextjs-api/stream/create-evaluation', `/nextjs-api/stream/post-to-evaluation/${uuid}`],
  },
  venice: {
    chats: {
      'https://venice.ai/chat/_aB3dE5gH7-jK9mN1pQrS': '_aB3dE5gH7-jK9mN1pQrS',
      'https://venice.ai/chat/classic/_aB3dE5gH7-jK9mN1pQrS': '_aB3dE5gH7-jK9mN1pQrS',
    },
    noChats: ['https://venice.ai/chat', 'https://venice.ai/chat/agent', 'https://venice.ai/chat/classic'],
    streams: ['/api/inference/chat'],
  },
  lumo: { chats: {}, noChats: ['https://lumo.proton.me/'] },
};
