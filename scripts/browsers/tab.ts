/** A place in the window, in CSS pixels from the top left corner of the page's view. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is to be; without a size it is the size of the window. */
export interface ScreenshotOptions {
  readonly width?: number;
  readonly height?: number;
  readonly fullPage?: boolean;
}

/** What a screen reader is told of an element. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
}

/** The few things that each browser does in its own way; everything else is built on them in page.ts. */
export interface Tab {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** Runs the body of an async function in the page's own world. */
  evaluate<T>(script: string, args: readonly unknown[]): Promise<T>;
  /** Presses and lifts the main button of a real pointer. */
  clickAt(point: Point): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key with its modifiers. */
  press(chord: string): Promise<void>;
  /** Writes with an input method: composes a text in what has the focus, and takes it over by the Enter key. */
  compose(text: string): Promise<void>;
  /** Hands files to the first file input that the selector finds. */
  chooseFiles(css: string, paths: readonly string[]): Promise<void>;
  /** Sizes the view; without a size it is what it was at first. */
  resize(size: Size | undefined): Promise<void>;
  screenshot(path: string, options: ScreenshotOptions): Promise<void>;
  /** Writes what would be printed as a PDF. */
  print(path: string): Promise<void>;
  /** Gives what the browser tells a screen reader of each element that the selector finds. */
  accessibles(css: string): Promise<Accessible[]>;
}
