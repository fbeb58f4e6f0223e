import { i18n } from '#i18n';
import { type ToolGroup, toolGroups } from '@/lib/core/tool/group-of.ts';

interface Props {
  readonly tools: readonly {
    readonly id: string;
    readonly name: string;
    readonly group: ToolGroup | undefined;
  }[];
  readonly onChoose: (toolId: string, group: ToolGroup | undefined) => void;
}

/** In which group of tools the custom ones count; the catalogue knows that of its own. */
export function GroupPicker({ tools, onChoose }: Props) {
  if (tools.length === 0) return null;

  return (
    <fieldset class="groups">
      <legend>{i18n.t('files.groups')}</legend>
      {tools.map(({ id, name, group }) => (
        <label key={id}>
          {name}{' '}
          <select
            value={group ?? ''}
            onChange={(event) =>
              onChoose(
                id,
                toolGroups.find((known) => known === event.currentTarget.value),
              )
            }
          >
            <option value="">{i18n.t('files.group_none')}</option>
            {toolGroups.map((known) => (
              <option key={known} value={known}>
                {i18n.t(`files.group_${known}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
