interface Props {
  readonly legend: string;
  readonly words: readonly string[];
  /** Undefined for all. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (chosen: string[]) => void;
}

const most = 60;

/** Some of the words that a file has in a column. */
export function WordChoice({ legend, words, chosen, onChoose }: Props) {
  const isChosen = (word: string): boolean => chosen === undefined || chosen.includes(word);
  const toggle = (word: string): void =>
    onChoose(words.filter((one) => (one === word ? !isChosen(one) : isChosen(one))));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {words.slice(0, most).map((word) => (
        <label key={word} class="word">
          <input type="checkbox" checked={isChosen(word)} onChange={() => toggle(word)} /> {word}
        </label>
      ))}
    </fieldset>
  );
}
