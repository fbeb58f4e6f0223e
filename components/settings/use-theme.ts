import { useState } from 'preact/hooks';
import { chooseTheme, chosenTheme, type Theme, themes } from '@/lib/browser/theme.ts';

/** The theme, and choosing it. */
export interface ChosenTheme {
  /** Those to choose from. */
  readonly themes: readonly Theme[];
  readonly theme: Theme;
  readonly isSaved: boolean;
  readonly choose: (theme: Theme) => void;
}

/** Keeps the theme, saved at once. */
export function useTheme(): ChosenTheme {
  const [theme, setTheme] = useState(chosenTheme);
  const [isSaved, setSaved] = useState(false);
  const choose = (chosen: Theme): void => {
    chooseTheme(chosen, document);
    setTheme(chosen);
    setSaved(true);
  };
  return { themes, theme, isSaved, choose };
}
