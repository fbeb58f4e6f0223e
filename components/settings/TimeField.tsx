interface Props {
  readonly name: string;
  /** After midnight. */
  readonly minute: number;
  readonly onMinute: (minute: number) => void;
}

/** A time of day. While it is half typed nothing is told. */
export function TimeField({ name, minute, onMinute }: Props) {
  return (
    <label class="field">
      {name}
      <input
        type="time"
        required
        value={textOf(minute)}
        onInput={({ currentTarget: { value } }) => {
          const [hours, minutes] = value.split(':').map(Number);
          if (hours !== undefined && minutes !== undefined) onMinute(hours * 60 + minutes);
        }}
      />
    </label>
  );
}

/** "07:05", as the field wants it. */
const textOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
