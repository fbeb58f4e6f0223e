import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '@/lib/core/tool/read-address.ts';

describe('an address', () => {
  it.each([
    ['https://chatgpt.com/c/abc?model=x#top', 'chatgpt', 'ChatGPT', 'https://chatgpt.com'],
    ['HTTPS://ChatGPT.com', 'chatgpt', 'ChatGPT', 'https://chatgpt.com'],
    ['claude.ai', 'claude', 'Claude', 'https://claude.ai'],
    ['  gemini.google.com/app  ', 'gemini', 'Gemini', 'https://gemini.google.com'],
    ['https://chatgpt.com:443/', 'chatgpt', 'ChatGPT', 'https://chatgpt.com'],
  ])('%j is of a known tool', (typed, id, name, origin) => {
    expect(readAddress(typed)).toEqual({ tool: { id, name, origins: [origin] }, plainHttp: false });
  });

  it.each([
    ['chat.example.org', 'https://chat.example.org', 'chat.example.org'],
    ['https://chat.example.org:8443/room/1', 'https://chat.example.org:8443', 'chat.example.org:8443'],
    ['assistant', 'https://assistant', 'assistant'],
    ['localhost:3000', 'https://localhost:3000', 'localhost:3000'],
    ['192.168.1.20:8080/chat', 'https://192.168.1.20:8080', '192.168.1.20:8080'],
    ['www.chatgpt.com', 'https://www.chatgpt.com', 'www.chatgpt.com'],
    ['https://bücher.example', 'https://xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['https://chat.example.org/?key=secret#token', 'https://chat.example.org', 'chat.example.org'],
  ])('%j is of a custom tool, and only its origin is kept', (typed, origin, name) => {
    expect(readAddress(typed)).toEqual({ tool: { id: origin, name, origins: [origin] }, plainHttp: false });
  });

  it.each([
    ['http://assistant.intranet.test', 'http://assistant.intranet.test'],
    ['http://localhost:8080/chat', 'http://localhost:8080'],
    ['http://chatgpt.com', 'http://chatgpt.com'],
    ['http://10.0.0.7:80', 'http://10.0.0.7'],
  ])('%j is on plain http, and said to be', (typed, origin) => {
    expect(readAddress(typed)).toMatchObject({ tool: { id: origin, origins: [origin] }, plainHttp: true });
  });

  it.each([
    ['google.com', true],
    ['https://www.google.co.uk/search?q=x', true],
    ['www.bing.com', true],
    ['search.brave.com', true],
    ['gemini.google.com', undefined],
    ['notgoogle.com', undefined],
    ['google.example.com', undefined],
    ['chat.example.org', undefined],
  ])('%j is the whole site of a search engine: %s', (typed, searches) => {
    const reading = readAddress(typed);

    expect('searches' in reading ? reading.searches : undefined).toBe(searches);
  });

  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['https://', 'not_an_address'],
    ['two words', 'not_an_address'],
    ['https://exa mple.org', 'not_an_address'],
    ['https://example.org:99999', 'not_an_address'],
    ['about:blank', 'not_a_web_page'],
    ['chrome://extensions', 'not_a_web_page'],
    ['moz-extension://0b0e7c52/popup.html', 'not_a_web_page'],
    ['file:///etc/hosts', 'not_a_web_page'],
    ['javascript:alert(1)', 'not_a_web_page'],
    ['data:text/html,hello', 'not_a_web_page'],
    ['blob:https://chatgpt.com/0b0e', 'not_a_web_page'],
    ['mailto:someone@example.org', 'not_a_web_page'],
    ['ftp://example.org', 'not_a_web_page'],
    ['https://me:secret@example.org', 'holds_a_password'],
    ['https://me@example.org', 'holds_a_password'],
    ['https://*.example.org', 'not_one_host'],
    ['*', 'not_one_host'],
    ['https://[::1]:8080', 'not_one_host'],
    ['https://example.org.', 'not_one_host'],
    ['https://.example.org', 'not_one_host'],
  ])('%j cannot be watched: %s', (typed, fault) => {
    expect(readAddress(typed)).toEqual({ fault });
  });

  it('never throws, and where it gives a tool, that is one origin without path, query, fragment or password', () => {
    const addressLike = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.webAuthority({ withUserInfo: true, withPort: true, withIPv4: true, withIPv6: true }),
    );

    fc.assert(
      fc.property(addressLike, (typed) => {
        const reading = readAddress(typed);
        if ('fault' in reading) return;

        expect(reading.tool.origins).toHaveLength(1);
        for (const origin of reading.tool.origins) {
          expect(new URL(origin).origin).toBe(origin);
          expect(origin).toMatch(/^https?:\/\/[^/?#@*]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
