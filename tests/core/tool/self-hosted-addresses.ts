const uuid = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';
const ownHost = 'http://assistant.intranet.test';

/** What addresses of software mean that somebody runs themselves. */
interface SelfHostedAddresses {
  /** Addresses of chats, with the chat's id; none where addresses do not show it. */
  readonly chats: Readonly<Record<string, string>>;
  /** Addresses that show no chat: at least one. */
  readonly noChats: readonly string[];
  /** Paths of requests that carry answers: at least one for each that is known. */
  readonly streams: readonly string[];
}

/** One fixture for each software that people run themselves. */
export const selfHostedAddresses: Readonly<Record<string, SelfHostedAddresses>> = {
  openwebui: {
    chats: { [`${ownHost}/c/${uuid}`]: uuid, [`${ownHost}:3000/c/${uuid}?models=one#end`]: uuid },
    noChats: [`${ownHost}/`, `${ownHost}/?temporary-chat=true`, `${ownHost}/workspace/models`],
    streams: ['/api/chat/completions'],
  },
  librechat: {
    chats: { [`${ownHost}/c/${uuid}`]: uuid },
    noChats: [`${ownHost}/c/new`, `${ownHost}/search?query=one`],
    streams: ['/api/ask/openAI', '/api/agents/chat/google', `/api/agents/chat/stream/${uuid}`],
  },
  lobechat: {
    chats: {
      [`${ownHost}/chat?session=ssn_1a2b3c4d5e6f&topic=tpc_4d5e6f`]: 'tpc_4d5e6f',
      [`${ownHost}/agent/agt_1a2b3c4d5e6f/tpc_4d5e6f`]: 'tpc_4d5e6f',
      [`${ownHost}/agent/agt_1a2b3c4d5e6f?topic=tpc_4d5e6f&thread=thd_7`]: 'tpc_4d5e6f',
    },
    noChats: [
      `${ownHost}/chat?session=inbox`,
      `${ownHost}/settings/common`,
      `${ownHost}/forum?topic=announcements`,
    ],
    streams: ['/webapi/chat/openai'],
  },
  nextchat: {
    chats: {},
    noChats: [`${ownHost}/#/chat`, `${ownHost}/#/settings`],
    streams: [
      '/api/openai/v1/chat/completions',
      '/api/deepseek/chat/completions',
      '/api/anthropic/v1/messages',
      '/api/google/v1beta/models/gemini-pro:streamGenerateContent',
    ],
  },
  anythingllm: {
    chats: { [`${ownHost}/workspace/my-team/t/${uuid}`]: `my-team/t/${uuid}` },
    noChats: [`${ownHost}/workspace/my-team`, `${ownHost}/workspace/my-team/settings/general-appearance`],
    streams: ['/api/workspace/my-team/stream-chat', `/api/workspace/my-team/thread/${uuid}/stream-chat`],
  },
  dify: {
    chats: {},
    noChats: [`${ownHost}/apps`, `${ownHost}/explore/apps`],
    streams: [
      '/api/chat-messages',
      `/api/installed-apps/${uuid}/chat-messages`,
      `/console/api/apps/${uuid}/chat-messages`,
    ],
  },
  'chat-ui': {
    chats: {
      [`${ownHost}/conversation/66f0c2a45b1c83339d2e0a1b`]: '66f0c2a45b1c83339d2e0a1b',
      [`${ownHost}/chat/conversation/66f0c2a45b1c83339d2e0a1b?leafId=1`]: '66f0c2a45b1c83339d2e0a1b',
    },
    noChats: [`${ownHost}/chat/`, `${ownHost}/models/one`, `${ownHost}/conversation`],
    streams: ['/conversation/66f0c2a45b1c83339d2e0a1b'],
  },
  'llama-cpp': {
    chats: {
      [`${ownHost}:8080/#/chat/${uuid}`]: uuid,
      [`${ownHost}/?q=one#/chat/conv-1761753817`]: 'conv-1761753817',
    },
    noChats: [
      `${ownHost}:8080/`,
      `${ownHost}:8080/#/settings/import-export`,
      `${ownHost}/#/chat/preferences`,
    ],
    streams: ['/v1/chat/completions'],
  },
  hollama: {
    chats: { [`${ownHost}:4173/sessions/k3x9ab`]: 'k3x9ab' },
    noChats: [`${ownHost}/sessions`, `${ownHost}/sessions/overview`, `${ownHost}/knowledge`],
    streams: ['/api/chat', '/v1/chat/completions'],
  },
  'koboldai-lite': {
    chats: {},
    noChats: [`${ownHost}:5001/`, `${ownHost}:5001/#`],
    streams: ['/api/extra/generate/stream', '/v1/chat/completions'],
  },
  'text-generation-webui': {
    chats: {},
    noChats: [`${ownHost}:7860/`, `${ownHost}:7860/?__theme=dark`],
    streams: ['/queue/data', '/gradio_api/queue/data'],
  },
  'big-agi': {
    chats: {},
    noChats: [`${ownHost}/`, `${ownHost}/personas`],
    streams: ['/api/edge/aix.chatGenerateContent'],
  },
};
