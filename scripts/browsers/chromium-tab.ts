import type { Page as PlaywrightPage } from 'playwright-core';
import type { Point, ScreenshotOptions, Tab } from './tab.ts';

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

  chooseFile(css: string, path: string): Promise<void> {
    return this.#page.locator(css.replaceAll('>>>', ' ')).first().setInputFiles(path);
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
}
