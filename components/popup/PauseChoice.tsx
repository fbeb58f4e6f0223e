import { i18n } from '#i18n';
import type { Pauses } from './use-pauses.ts';

interface Props {
  /** The tool of the current tab, where one is watched. */
  readonly tool: { readonly id: string; readonly name: string } | undefined;
  readonly onBegin: Pauses['begin'];
}

const lengths = ['hour', 'day'] as const;

/** Offers to record nothing for a while: on this site, or anywhere. */
export function PauseChoice({ tool, onBegin }: Props) {
  return (
    <details class="pause quiet">
      <summary>{i18n.t('pause.title')}</summary>
      <p class="row-actions">
        {tool !== undefined &&
          lengths.map((length) => (
            <button key={length} type="button" onClick={() => onBegin(tool.id, length)}>
              {i18n.t(`pause.site_${length}`, [tool.name])}
            </button>
          ))}
        {lengths.map((length) => (
          <button key={length} type="button" onClick={() => onBegin(undefined, length)}>
            {i18n.t(`pause.all_${length}`)}
          </button>
        ))}
      </p>
    </details>
  );
}
