import type { Page as PlaywrightPage } from 'playwright-core';
import type { Accessible, Point, ScreenshotOptions, Size, Tab } from './tab.ts';

/** The code of every key that an input method takes for itself. */
const keyOfInputMethod = 229;

/** A tab of Chromium, over Playwright. */
export class ChromiumTab implements Tab {
  readonly #page: PlaywrightPage;

  constructor(page: PlaywrightPage) {
    this.#page = page;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async url(): Promise<string> {
    return this.#page.url();
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  bringToFront(): Promise<void> {
    return this.#page.bringToFront();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  evaluate<T>(script: string, args: readonly unknown[]): Promise<T> {
    return this.#page.evaluate<T>(
      `(async function () { ${script}\n }).apply(undefined, ${JSON.stringify(args)})`,
    );
  }

  clickAt({ x, y }: Point): Promise<void> {
    return this.#page.mouse.click(x, y);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  press(chord: string): Promise<void> {
    return this.#page.keyboard.press(chord);
  }

  async compose(text: string): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const [selectionStart, selectionEnd] = [text.length, text.length];
    await session.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
    const enter = { key: 'Enter', code: 'Enter' };
    await session.send('Input.dispatchKeyEvent', {
      ...enter,
      type: 'rawKeyDown',
      windowsVirtualKeyCode: keyOfInputMethod,
    });
    await session.send('Input.insertText', { text });
    await session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp', windowsVirtualKeyCode: 13 });
    await session.detach();
  }

  chooseFiles(css: string, paths: readonly string[]): Promise<void> {
    return this.#page
      .locator(css.replaceAll('>>>', ' '))
      .first()
      .setInputFiles([...paths]);
  }

  resize(size: Size = { width: 1280, height: 900 }): Promise<void> {
    return this.#page.setViewportSize(size);
  }

  async screenshot(path: string, { width, height, fullPage = false }: ScreenshotOptions): Promise<void> {
    const now = await this.evaluate<{ width: number; height: number }>(
      'return { width: window.innerWidth, height: window.innerHeight };',
      [],
    );
    const sized = width !== undefined || height !== undefined;
    if (sized)
      await this.#page.setViewportSize({
        width: width ?? now.width,
        height: height ?? now.height,
      });
    await this.#page.screenshot({ path, fullPage });
    if (sized) await this.#page.setViewportSize(now);
  }

  async print(path: string): Promise<void> {
    await this.#page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  }

  async accessibles(css: string): Promise<Accessible[]> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: css });
    const told: Accessible[] = [];
    for (const nodeId of nodeIds) {
      const { nodes } = await session.send('Accessibility.getPartialAXTree', {
        nodeId,
        fetchRelatives: false,
      });
      told.push({ role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? '') });
    }
    await session.detach();
    return told;
  }
}
