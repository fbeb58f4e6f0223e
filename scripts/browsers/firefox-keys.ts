/** One step of a WebDriver key action. */
export interface KeyStep {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** WebDriver's code points for keys that are no character. */
const codePoints: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** Gives the steps that press a key with its modifiers, such as `Control+Enter`; throws for a key it does not know. */
export function stepsToPress(chord: string): KeyStep[] {
  const names = chord === '+' ? ['+'] : chord.replace(/\+\+$/, '+Plus').split('+');
  const values = names.map(codeOf);
  return [
    ...values.map((value) => ({ type: 'keyDown', value }) as const),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value }) as const),
  ];
}

/** Gives the steps that type a text; a line break is the Enter key. */
export function stepsToType(text: string): KeyStep[] {
  return [...text.replaceAll('\r\n', '\n')].flatMap((character) =>
    stepsToPress(character === '\n' ? 'Enter' : character),
  );
}

function codeOf(name: string): string {
  const value = name === 'Plus' ? '+' : (codePoints[name] ?? name);
  if ([...value].length !== 1) {
    throw new Error(
      `No key is called "${name}". Use a character or one of ${Object.keys(codePoints).join(', ')}.`,
    );
  }
  return value;
}
