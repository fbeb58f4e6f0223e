import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPageScripts } from '@/lib/browser/page-scripts.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { type ABrowser, aBrowser } from './a-browser.ts';

const chatgpt: Tool = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
const intranet: Tool = {
  id: 'http://assistant.intranet.test:8080',
  name: 'assistant',
  origins: ['http://assistant.intranet.test:8080'],
};

let own: ABrowser;

beforeEach(() => {
  own = aBrowser();
});

const openTab = async (url: string, title = ''): Promise<number | undefined> => {
  const { id } = await fakeBrowser.tabs.create({ url });
  if (id !== undefined) await fakeBrowser.tabs.update(id, { title } as never);
  return id;
};

describe('the page script', () => {
  it('is registered for the wanted tools, to start with the page, and to outlive the browser', async () => {
    await registerPageScripts([chatgpt, intranet]);

    expect([...own.scripts.values()]).toEqual([
      {
        id: 'chatgpt',
        matches: ['https://chatgpt.com/*'],
        js: ['/watch.js'],
        allFrames: true,
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
      expect.objectContaining({ id: intranet.id, matches: ['http://assistant.intranet.test/*'] }),
    ]);
  });

  it('goes after the gate where the host carries other things, also in open tabs', async () => {
    const start = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    await openTab('https://x.com/home');

    await registerPageScripts([{ id: 'x-grok', name: 'Grok on X', origins: ['https://x.com'] }]);

    expect([...own.scripts.values()]).toMatchObject([{ id: 'x-grok', js: ['/gate.js', '/watch.js'] }]);
    expect(start.mock.calls).toMatchObject([[{ files: ['/gate.js', '/watch.js'] }]]);
  });

  it('starts in every frame of an open tab', async () => {
    const start = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    const tabId = await openTab('https://chatgpt.com/c/1');

    await registerPageScripts([chatgpt]);

    expect(start.mock.calls).toMatchObject([[{ target: { tabId, allFrames: true }, files: ['/watch.js'] }]]);
  });

  it('is registered once, however often that is asked for', async () => {
    await registerPageScripts([chatgpt, intranet]);
    await registerPageScripts([intranet, chatgpt]);

    expect(own.doings).toEqual(['register chatgpt', `register ${intranet.id}`]);
  });

  it('is registered once when that is asked for several times at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => registerPageScripts([chatgpt])));

    expect(own.doings).toEqual(['register chatgpt']);
  });

  it('is unregistered for what is no longer wanted', async () => {
    await registerPageScripts([chatgpt, intranet]);
    await registerPageScripts([intranet]);

    expect([...own.scripts.keys()]).toEqual([intranet.id]);
  });

  it('is registered anew when a tool has moved', async () => {
    await registerPageScripts([chatgpt]);
    await registerPageScripts([{ ...chatgpt, origins: ['https://chat.example.org'] }]);

    expect(own.doings).toEqual(['register chatgpt', 'unregister chatgpt', 'register chatgpt']);
    expect(own.scripts.get('chatgpt')?.matches).toEqual(['https://chat.example.org/*']);
  });

  it('starts in the open tabs of the tool, and in no others', async () => {
    const first = await openTab('https://chatgpt.com/c/1');
    await openTab('https://claude.ai/new');
    await openTab('https://chatgpt.com.evil.test/');
    const second = await openTab('https://chatgpt.com/');

    await registerPageScripts([chatgpt]);

    expect(own.startedIn).toEqual([first, second]);
  });

  it('does not start again where it was registered already', async () => {
    const first = await openTab('https://chatgpt.com/c/1');
    await registerPageScripts([chatgpt]);
    const other = await openTab('http://assistant.intranet.test:8080/');

    await registerPageScripts([chatgpt, intranet]);

    expect(own.startedIn).toEqual([first, other]);
  });

  it('starts in the other tabs where one refuses', async () => {
    const broken = await openTab('https://chatgpt.com/c/1', 'error page');
    const whole = await openTab('https://chatgpt.com/c/2');

    await registerPageScripts([chatgpt]);

    expect(own.startedIn).toEqual([broken, whole]);
    expect([...own.scripts.keys()]).toEqual(['chatgpt']);
  });
});
