import { fromPublicSources, type Wiring } from './known-tool.ts';

/** Chat software that people run under addresses of their own, and that is known by how it behaves. */
export interface SelfHosted extends Wiring {
  readonly id: string;
  readonly name: string;
  /**
   * Finds the chat's id in what follows the origin: path, query and fragment; the first group is the id. Specific to
   * the software, since it is tried on every custom tool. Missing where addresses show no chat.
   */
  readonly chat?: RegExp;
}

const uuid = '[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}';
const openAiPath = /^\/v1\/chat\/completions$/;

/** The software of HuggingChat. */
export const chatUi: SelfHosted = {
  id: 'chat-ui',
  name: 'HuggingFace Chat UI',
  chat: /^(?:\/chat)?\/conversation\/([\da-f]{24})(?:[/?#]|$)/,
  streamPaths: [/^(?:\/chat)?\/conversation\/[\da-f]{24}$/],
  transport: 'lines',
  ...fromPublicSources,
};

/** The software of lobechat.com. */
export const lobeChat: SelfHosted = {
  id: 'lobechat',
  name: 'LobeChat',
  chat: /[?&/](?:topic=)?(tpc_\w+)/,
  // Alt+Enter only adds what was written to the chat.
  sendKeys: ['Enter', 'Control+Enter', 'Meta+Enter'],
  sendKeysVary: true,
  streamPaths: [/^\/webapi\/chat\/[^/]+$/],
  transport: 'event-stream',
  ...fromPublicSources,
};

/** The software of app.nextchat.dev. Its chats are told apart in the browser's store alone. */
export const nextChat: SelfHosted = {
  id: 'nextchat',
  name: 'NextChat',
  sendKeys: ['Enter', 'Control+Enter', 'Shift+Enter', 'Alt+Enter', 'Meta+Enter'],
  sendKeysVary: true,
  streamPaths: [
    /^\/api\/\w+\/(?:v\d\w*\/)?(?:chat\/completions|messages)$/,
    /^\/api\/google\/.+:streamGenerateContent$/,
  ],
  transport: 'event-stream',
  ...fromPublicSources,
};

/** The software of udify.app. What stands in its addresses is the app, which may look like a chat's id. */
export const dify: SelfHosted = {
  id: 'dify',
  name: 'Dify',
  streamPaths: [/^\/(?:console\/)?api\/(?:[\w-]+\/)*chat-messages$/],
  transport: 'event-stream',
  ...fromPublicSources,
};

/** The software that people run themselves. Each needs a fixture in `tests/core/tool/self-hosted-addresses.ts`. */
export const selfHosted: readonly SelfHosted[] = [
  {
    id: 'openwebui',
    name: 'Open WebUI',
    chat: new RegExp(`^/c/(${uuid})(?:[/?#]|$)`, 'i'),
    sendKeys: ['Enter', 'Control+Enter'],
    sendKeysVary: true,
    // Older versions answered this very request; now it is a receipt, and the answer comes over the socket.
    streamPaths: [/^\/api\/chat\/completions$/],
    transport: 'websocket',
    ...fromPublicSources,
  },
  {
    id: 'librechat',
    name: 'LibreChat',
    chat: new RegExp(`^/c/(${uuid})(?:[/?#]|$)`, 'i'),
    sendKeys: ['Enter', 'Control+Enter', 'Meta+Enter'],
    sendKeysVary: true,
    streamPaths: [/^\/api\/(?:ask|edit|agents\/chat(?:\/stream)?)\/[^/]+$/],
    transport: 'event-stream',
    ...fromPublicSources,
  },
  lobeChat,
  nextChat,
  {
    id: 'anythingllm',
    name: 'AnythingLLM',
    // A thread is one of a workspace; the thread that every workspace begins with has no id.
    chat: new RegExp(`^/workspace/([^/?#]+/t/${uuid})(?:[/?#]|$)`, 'i'),
    streamPaths: [/^\/api\/workspace\/[^/]+\/(?:thread\/[^/]+\/)?stream-chat$/],
    transport: 'event-stream',
    ...fromPublicSources,
  },
  dify,
  chatUi,
  {
    id: 'llama-cpp',
    name: 'llama.cpp',
    chat: /#\/chat\/(?=[a-z_-]*\d)([\w-]{12,})/i,
    streamPaths: [openAiPath],
    transport: 'event-stream',
    ...fromPublicSources,
  },
  {
    id: 'hollama',
    name: 'Hollama',
    // Its ids are short; what has no digit is taken for a page.
    chat: /^\/sessions\/(?=[a-z]*\d)([\da-z]{6,})(?:[/?#]|$)/,
    streamPaths: [/^\/api\/chat$/, openAiPath],
    transport: 'lines',
    ...fromPublicSources,
  },
  {
    id: 'koboldai-lite',
    name: 'KoboldAI Lite',
    streamPaths: [/^\/api\/extra\/generate\/stream$/, openAiPath],
    transport: 'event-stream',
    ...fromPublicSources,
  },
  {
    id: 'text-generation-webui',
    name: 'text-generation-webui',
    streamPaths: [/^(?:\/gradio_api)?\/queue\/data$/],
    transport: 'event-stream',
    ...fromPublicSources,
  },
  {
    id: 'big-agi',
    name: 'big-AGI',
    // Control+Enter asks several models, Alt+Enter only adds what was written.
    sendKeys: ['Enter', 'Shift+Enter', 'Control+Enter'],
    sendKeysVary: true,
    streamPaths: [/\/aix\.chatGenerateContent$/],
    transport: 'chunks',
    ...fromPublicSources,
  },
];

/** What a known tool has in common with the software that it is made of. */
export function wiringOf({
  sendKeys,
  sendKeysVary,
  streamPaths,
  transport,
  seen,
  tried,
}: SelfHosted): Wiring {
  return {
    ...(sendKeys && { sendKeys }),
    ...(sendKeysVary && { sendKeysVary }),
    streamPaths,
    transport,
    seen,
    tried,
  };
}
