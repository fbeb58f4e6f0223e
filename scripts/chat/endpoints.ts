import type { AnswerFormat } from './answer-formats.ts';
import type { Pace } from './pace-answer.ts';

/** A place where the scripted model answers, as a site has it. */
export interface Endpoint {
  /** Where it stands; on every host when missing. */
  readonly host?: string;
  readonly path: RegExp;
  readonly format: AnswerFormat | 'socket';
  readonly contentType?: string;
  readonly pace?: Pace;
}

/** Where the sites' own pages ask their models, as far as public sources tell. */
const endpoints: readonly Endpoint[] = [
  { path: /^\/model$/, format: 'event-stream' },
  { path: /^\/model-socket$/, format: 'socket' },

  { host: 'chatgpt.com', path: /^\/backend-api\/f\/conversation$/, format: 'event-stream' },
  {
    host: 'claude.ai',
    path: /^\/api\/organizations\/[^/]+\/chat_conversations\/[^/]+\/(?:retry_)?completion$/,
    format: 'event-stream',
  },
  { host: 'gemini.google.com', path: /^\/_\/BardChatUi\/data\/[\w.]+\/StreamGenerate$/, format: 'chunks' },
  { host: 'copilot.microsoft.com', path: /^\/c\/api\/chat$/, format: 'socket' },
  { host: 'substrate.office.com', path: /^\/m365Copilot\/Chathub\/[^/]+$/, format: 'socket' },
  {
    host: 'api.individual.githubcopilot.com',
    path: /^\/github\/chat\/threads\/[^/]+\/messages$/,
    format: 'event-stream',
  },
  { host: 'www.perplexity.ai', path: /^\/rest\/sse\/perplexity_ask$/, format: 'event-stream' },
  { host: 'chat.deepseek.com', path: /^\/api\/v0\/chat\/completion$/, format: 'event-stream' },
  {
    host: 'grok.com',
    path: /^\/rest\/app-chat\/conversations\/[^/]+(?:\/responses)?$/,
    format: 'ndjson',
    contentType: 'application/json',
  },
  {
    host: 'grok.x.com',
    path: /^\/2\/grok\/add_response\.json$/,
    format: 'ndjson',
    contentType: 'text/plain; charset=utf-8',
  },
  { host: 'chat.mistral.ai', path: /^\/api\/chat$/, format: 'text' },
  {
    host: 'huggingface.co',
    path: /^\/chat\/conversation\/[^/]+$/,
    format: 'ndjson',
    contentType: 'application/jsonl',
  },
  { host: 'www.meta.ai', path: /^\/api\/graphql$/, format: 'ndjson', contentType: 'text/event-stream' },
  { host: 'www.kimi.com', path: /^\/apiv2\/kimi\.gateway\.chat\.v1\.ChatService\/Chat$/, format: 'connect' },
  { host: 'chat.qwen.ai', path: /^\/api\/v2\/chat\/completions$/, format: 'event-stream' },
  { host: 'www.qianwen.com', path: /^\/dialog\/conversation$/, format: 'event-stream' },
  { host: 'chat.z.ai', path: /^\/api\/v2\/chat\/completions$/, format: 'event-stream' },
  { host: 'www.doubao.com', path: /^\/chat\/completion$/, format: 'event-stream' },
  { host: 'yuanbao.tencent.com', path: /^\/api\/chat\/[^/]+$/, format: 'event-stream' },
  {
    host: 'alkalimakersuite-pa.clients6.google.com',
    path: /^\/\$rpc\/[\w.]+\/GenerateContent$/,
    format: 'chunks',
    contentType: 'application/json+protobuf; charset=UTF-8',
  },
  {
    host: 'notebook.google.com',
    path: /^\/_\/LabsTailwindUi\/data\/[\w.]+\/GenerateFreeFormStreamed$/,
    format: 'chunks',
  },
  { host: 'duck.ai', path: /^\/duckchat\/v1\/chat$/, format: 'event-stream' },
  { host: 'business.gemini.google', path: /\/widgetStreamAssist$/, format: 'chunks' },
  { host: 'v0.app', path: /^\/chat\/api\/chat$/, format: 'ndjson' },
  { host: 'poe.com', path: /^\/up\/tchannel$/, format: 'socket' },

  // Applications that stand on a host of their own.
  { path: /^\/api\/agents\/chat\/[^/]+$/, format: 'event-stream' },
  { path: /^\/api\/chat\/completions$/, format: 'event-stream' },
  { path: /^\/api\/chat-messages$/, format: 'event-stream' },
  { path: /^\/webapi\/chat\/[^/]+$/, format: 'event-stream' },
  { path: /^\/api\/openai\/v1\/chat\/completions$/, format: 'event-stream' },
  { path: /^\/v1\/chat\/completions$/, format: 'event-stream' },
];

/** The hosts that only answer, for pages that stand elsewhere. */
export const answeringHosts: readonly string[] = [
  'substrate.office.com',
  'api.individual.githubcopilot.com',
  'grok.x.com',
  'alkalimakersuite-pa.clients6.google.com',
];

/** The endpoint at an address, if there is one. */
export function findEndpoint(host: string, path: string): Endpoint | undefined {
  return endpoints.find((one) => (one.host === undefined || one.host === host) && one.path.test(path));
}
