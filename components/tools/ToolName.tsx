import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tool } from '@/lib/core/tool/tool.ts';

/** So long a name fits everywhere. */
const longest = 60;

interface Props {
  readonly tool: Tool;
  /** Called with every change; an empty name is that of its site again. */
  readonly onName: (name: string) => void;
}

/** What a custom tool is called, folded away. */
export function ToolName({ tool, onName }: Props) {
  // What is being written stands here: the ledger follows a little later, and must not overwrite it.
  const [text, setText] = useState(tool.name);
  return (
    <details class="tool-name">
      <summary>{i18n.t('tools.rename')}</summary>
      <label class="field">
        {i18n.t('tools.name')}
        <input
          type="text"
          maxLength={longest}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            onName(value);
          }}
        />
      </label>
    </details>
  );
}
