/** Something that goes unnoticed, or is taken for something else, as the texts call it. */
export type Miss =
  | 'voice_mode'
  | 'while_loading'
  | 'incognito_chats'
  | 'deep_research_button'
  | 'voice_calls'
  | 'unshown_over_socket'
  | 'copilot_elsewhere'
  | 'copilot_panel'
  | 'spark'
  | 'voice'
  | 'other_draft'
  | 'nameless_copy'
  | 'copy_of_prompt'
  | 'grok_drawer'
  | 'canvas'
  | 'note_or_source_search'
  | 'system_instructions'
  | 'no_session_in_address'
  | 'group_chats'
  | 'voice_sends_itself'
  | 'chat_not_in_address'
  | 'web_searches'
  | 'endless_chat'
  | 'character_search'
  | 'before_signing_in'
  | 'addresses_unknown'
  | 'code_editor'
  | 'code_editor_terminal'
  | 'fields_stay_filled'
  | 'amazon_q'
  | 'alt_enter'
  | 'colon_commands'
  | 'embedded_chats'
  | 'address_shows_app'
  | 'first_on_home_page'
  | 'comments'
  | 'several_models'
  | 'two_models'
  | 'first_thread'
  | 'unshown_to_agents'
  | 'empty_turns';

/**
 * What is known not to be counted on a tool, or not to be told apart, by the id of a known tool or of software that
 * people run themselves. It comes from public sources, as the catalogue does, and from what was measured on pages that
 * play them. Empty where neither names anything.
 */
export const knownMisses: Readonly<Record<string, readonly Miss[]>> = {
  chatgpt: ['voice_mode', 'while_loading'],
  claude: ['incognito_chats'],
  gemini: ['deep_research_button'],
  copilot: ['voice_calls', 'unshown_over_socket'],
  'm365-copilot': ['copilot_elsewhere', 'unshown_over_socket'],
  'github-copilot': ['copilot_panel', 'spark'],
  perplexity: ['voice', 'other_draft'],
  deepseek: ['nameless_copy'],
  grok: ['copy_of_prompt'],
  'x-grok': ['grok_drawer'],
  mistral: ['canvas'],
  'meta-ai': ['unshown_over_socket'],
  notebooklm: ['note_or_source_search'],
  aistudio: ['system_instructions'],
  'gemini-enterprise': ['no_session_in_address'],
  poe: ['group_chats', 'unshown_over_socket'],
  huggingchat: ['voice_sends_itself'],
  duckai: ['chat_not_in_address'],
  you: ['web_searches'],
  pi: ['voice', 'endless_chat'],
  characterai: ['voice_calls', 'character_search', 'unshown_over_socket'],
  kimi: [],
  qwen: [],
  qianwen: [],
  zai: [],
  doubao: ['voice_calls'],
  yuanbao: ['before_signing_in'],
  chatglm: ['addresses_unknown'],
  v0: ['code_editor'],
  bolt: ['code_editor_terminal'],
  lovable: [],
  cursor: [],
  partyrock: ['fields_stay_filled', 'amazon_q'],
  lobechat: ['alt_enter'],
  nextchat: ['colon_commands', 'chat_not_in_address'],
  dify: ['embedded_chats', 'address_shows_app'],
  genspark: [],
  manus: [],
  replit: ['first_on_home_page', 'comments'],
  't3-chat': [],
  openrouter: ['several_models'],
  lmarena: ['two_models'],
  venice: [],
  lumo: ['addresses_unknown'],
  openwebui: ['voice_sends_itself', 'unshown_over_socket'],
  librechat: [],
  anythingllm: ['first_thread', 'unshown_to_agents'],
  'chat-ui': ['voice_sends_itself'],
  'llama-cpp': [],
  hollama: [],
  'koboldai-lite': ['empty_turns', 'chat_not_in_address'],
  'text-generation-webui': ['chat_not_in_address'],
  'big-agi': ['alt_enter', 'chat_not_in_address'],
};
