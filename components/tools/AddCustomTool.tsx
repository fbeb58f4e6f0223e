import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type AddressFault, readAddress } from '@/lib/core/tool/read-address.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly isWatched: (id: string) => boolean;
  readonly onAdd: (tool: Tool) => void;
}

/** A field for the address of any other AI chat. What was typed stays, also for the next time, until it is being watched. */
export function AddCustomTool({ isWatched, onAdd }: Props) {
  const { text: typed, type, drop } = useDraft('custom address');
  const [fault, setFault] = useState<AddressFault>();
  const reading = readAddress(typed);
  const isDone = 'tool' in reading && isWatched(reading.tool.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgotten once, when it has come to be watched.
  useEffect(() => {
    if (isDone) drop();
  }, [isDone]);
  const add = (event: Event): void => {
    event.preventDefault();
    if ('fault' in reading) setFault(reading.fault);
    else onAdd(reading.tool);
  };

  return (
    <form class="custom-tool" noValidate onSubmit={add}>
      <h3>{i18n.t('tools.custom_title')}</h3>
      <p class="quiet">{i18n.t('tools.custom_lead')}</p>
      <label for="custom-address">{i18n.t('tools.custom_label')}</label>
      <div class="field-row">
        <input
          id="custom-address"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={i18n.t('tools.custom_placeholder')}
          value={typed}
          aria-invalid={fault !== undefined}
          aria-describedby="custom-fault"
          onInput={(event) => {
            type(event.currentTarget.value);
            setFault(undefined);
          }}
        />
        <button type="submit">{i18n.t('tools.custom_add')}</button>
      </div>
      <p id="custom-fault" class="fault" role="alert">
        {fault !== undefined && i18n.t(`tools.fault_${fault}`)}
      </p>
      {'searches' in reading && <p class="quiet">{i18n.t('site.searches')}</p>}
      {'plainHttp' in reading && reading.plainHttp && <p class="quiet">{i18n.t('site.plain_http')}</p>}
    </form>
  );
}
