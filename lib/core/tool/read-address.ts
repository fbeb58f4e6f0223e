import { findKnownTool } from './catalogue.ts';
import { isCustom, type Tool } from './tool.ts';

/** Why an address cannot be watched. */
export type AddressFault =
  | 'empty'
  | 'not_an_address'
  | 'not_a_web_page'
  | 'holds_a_password'
  | 'not_one_host';

/** What a typed or current address comes to: a tool that could be watched, or the reason why not. */
export type AddressReading =
  | {
      readonly tool: Tool;
      readonly plainHttp: boolean;
      /** Whether it is the whole site of a search engine, where searches would be taken for prompts. */
      readonly searches?: true;
    }
  | { readonly fault: AddressFault };

/**
 * Reads an address that somebody typed, or that a tab shows, as a tool. Of the address only the origin is kept.
 *
 * @param typed with or without `https://`; a path or query is dropped
 * @returns the known tool that lives there or a custom one named after its host, or the fault
 */
export function readAddress(typed: string): AddressReading {
  const text = typed.trim();
  if (text === '') return { fault: 'empty' };
  // Browsers read these differently, so they are not asked.
  if (/\s/.test(text)) return { fault: 'not_an_address' };
  if (/[*[\]]/.test(text)) return { fault: 'not_one_host' };

  const url = parse(text);
  if (url === undefined) return { fault: 'not_an_address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { fault: 'not_a_web_page' };
  if (url.username !== '' || url.password !== '') return { fault: 'holds_a_password' };
  if (/^\.|\.$|%/.test(url.hostname)) return { fault: 'not_one_host' };

  const tool = findKnownTool(url.origin) ?? {
    id: url.origin,
    name: url.host,
    origins: [url.origin],
  };
  return {
    tool: { id: tool.id, name: tool.name, origins: tool.origins },
    plainHttp: url.protocol === 'http:',
    ...(isCustom(tool) && searchEngines.test(url.hostname) && { searches: true as const }),
  };
}

/** Those that many people use; their chats have hosts of their own, or stand in the catalogue. */
const searchEngines =
  /^(www\.)?(google(\.com?)?\.[a-z]{2,3}|bing\.com|duckduckgo\.com|ecosia\.org|startpage\.com|qwant\.com|baidu\.com|yandex\.(com|ru)|kagi\.com)$|^search\.(brave|yahoo)\.com$/;

function parse(text: string): URL | undefined {
  const hasScheme = /^[a-z][\w+.-]*:(?!\d)/i.test(text);
  try {
    return new URL(hasScheme ? text : `https://${text}`);
  } catch {
    return undefined;
  }
}
