/**
 * The paths that belong to the tool, by host, where a host carries other things too: posts, comments, notes. Pages on
 * these hosts load this beside the page script, so it imports nothing.
 */
export const pathsWithin = {
  'm365.cloud.microsoft': /^\/chat(?:\/|$)/,
  'copilot.cloud.microsoft': /^\/chat(?:\/|$)/,
  'github.com': /^\/copilot(?:\/|$)/,
  'x.com': /^\/i\/grok(?:\/|$)/,
  'huggingface.co': /^\/chat(?:\/|$)/,
  'cursor.com': /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/agents(?:\/|$)/i,
  // Apps stand at /@who/app, and the agent within them. Shell and editor there are no composers.
  'replit.com': /^\/@[^/]+\/[^/]/,
  'openrouter.ai': /^\/chat(?:\/|$)/,
} as const;
