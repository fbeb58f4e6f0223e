import { i18n } from '#i18n';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { FloodNote } from '../tools/FloodNote.tsx';
import type { DroppedOf } from '../tools/use-floods.ts';

interface Props {
  readonly tools: readonly Tool[];
  readonly droppedOf: DroppedOf;
  readonly locale: string;
  readonly onStop: (tool: Tool) => void;
}

/** Names every watched site that sent more than a person can, whichever the current tab shows. */
export function FloodNotes({ tools, droppedOf, locale, onStop }: Props) {
  const flooding = tools.filter(({ id }) => droppedOf(id) > 0);
  return flooding.map((tool) => (
    <FloodNote key={tool.id} name={tool.name} dropped={droppedOf(tool.id)} locale={locale}>
      <button type="button" class="link" onClick={() => onStop(tool)}>
        {i18n.t('site.stop')}
      </button>
    </FloodNote>
  ));
}
