/** Something to write a prompt in, whatever it is made of. */
export interface Editor {
  /** What goes into the page. */
  readonly outer: HTMLElement;
  read(): string;
  write(text: string): void;
  focus(): void;
  destroy(): void;
}

/** What an editor is made with. */
export interface EditorOptions {
  /** Selector of the editable element. */
  readonly composer: string;
  readonly placeholder: string;
  readonly onChange: () => void;
}
