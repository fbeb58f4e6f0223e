import { i18n } from '#i18n';
import type { Tool } from '@/lib/core/tool/tool.ts';

interface Props {
  /** The tools that are to be watched and that the browser does not let be watched. */
  readonly tools: readonly Tool[];
  /** The tool for which the browser was just asked in vain, by its id. */
  readonly refused: string | undefined;
  /** Has to be called by the click's own handler. */
  readonly onAllow: (tool: Tool) => void;
}

/** Names every watched site for which the leave is gone, whichever the current tab shows, and offers to give it back. */
export function LeaveNotes({ tools, refused, onAllow }: Props) {
  return tools.map((tool) => (
    <section key={tool.id} class="leave-note">
      <p class="fault">{i18n.t('leave.missing', [tool.name])}</p>
      <p class="quiet">{i18n.t('leave.how')}</p>
      <button type="button" onClick={() => onAllow(tool)}>
        {i18n.t('leave.allow', [tool.name])}
      </button>
      <p role="status">{refused === tool.id && i18n.t('tools.not_allowed')}</p>
    </section>
  ));
}
