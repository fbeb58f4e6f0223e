import { i18n } from '#i18n';
import type { Pauses } from './use-pauses.ts';

interface Props {
  /** Those that can be paused by themselves. */
  readonly tools: readonly { readonly id: string; readonly name: string }[];
  readonly onBegin: Pauses['begin'];
}

const lengths = ['hour', 'day'] as const;

/** Offers to record nothing for a while: on a site, or anywhere. */
export function PauseChoice({ tools, onBegin }: Props) {
  return (
    <details class="pause quiet">
      <summary>{i18n.t('pause.title')}</summary>
      <p class="row-actions">
        {tools.map(({ id, name }) =>
          lengths.map((length) => (
            <button key={`${id} ${length}`} type="button" onClick={() => onBegin(id, length)}>
              {i18n.t(`pause.site_${length}`, [name])}
            </button>
          )),
        )}
        {lengths.map((length) => (
          <button key={length} type="button" onClick={() => onBegin(undefined, length)}>
            {i18n.t(`pause.all_${length}`)}
          </button>
        ))}
      </p>
    </details>
  );
}
