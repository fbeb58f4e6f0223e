import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Preset } from '@/lib/core/export/preset.ts';

interface Props {
  readonly preset: Preset;
  readonly onPick: (preset: Preset) => void;
}

/** To whom the file goes, and whether it says how many sessions there were. */
export function PresetPicker({ preset, onPick }: Props) {
  const isForPool = preset === 'pool';
  const name = useId();
  return (
    <>
      <fieldset class="presets">
        <legend>{i18n.t('files.preset')}</legend>
        <label>
          <input type="radio" name={name} checked={!isForPool} onChange={() => onPick('named')} />
          {i18n.t('files.preset_named')}
        </label>
        <label>
          <input type="radio" name={name} checked={isForPool} onChange={() => onPick('pool')} />
          {i18n.t('files.preset_pool')}
        </label>
      </fieldset>
      {!isForPool && (
        <label class="switch">
          <input
            type="checkbox"
            checked={preset === 'named'}
            onChange={() => onPick(preset === 'named' ? 'named_without_band' : 'named')}
          />
          {i18n.t('files.with_band')}
        </label>
      )}
    </>
  );
}
