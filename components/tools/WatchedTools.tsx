import { i18n } from '#i18n';
import { isCustom } from '@/lib/core/tool/tool.ts';
import { FloodNote } from './FloodNote.tsx';
import { HealthNote } from './HealthNote.tsx';
import { ToolName } from './ToolName.tsx';
import type { DroppedOf } from './use-floods.ts';
import type { HealthOf } from './use-health.ts';
import type { Watching } from './use-watching.ts';

interface Props extends Watching {
  readonly healthOf: HealthOf;
  readonly droppedOf: DroppedOf;
  readonly locale: string;
}

/** The watched tools: how the site of each is doing, or that the browser's leave is missing, and the ways to change it. */
export function WatchedTools({ tools, watch, stop, rename, healthOf, droppedOf, locale }: Props) {
  if (tools.length === 0) return <p class="quiet">{i18n.t('tools.none')}</p>;

  return (
    <ul class="watched-tools">
      {tools.map((tool) => (
        <li key={tool.id}>
          <div>
            <strong>{tool.name}</strong> <span class="quiet">{tool.origins.join(', ')}</span>
            {droppedOf(tool.id) > 0 && (
              <FloodNote name={tool.name} dropped={droppedOf(tool.id)} locale={locale} />
            )}
            {tool.isAllowed ? (
              <HealthNote name={tool.name} state={healthOf(tool.id)} missed={tool.missed} />
            ) : (
              <>
                <p class="fault">{i18n.t('leave.missing', [tool.name])}</p>
                <p class="quiet">{i18n.t('leave.how')}</p>
              </>
            )}
            {isCustom(tool) && <ToolName tool={tool} onName={(name) => rename(tool, name)} />}
          </div>
          {!tool.isAllowed && (
            <button type="button" onClick={() => watch([tool])}>
              {i18n.t('leave.allow', [tool.name])}
            </button>
          )}
          <button type="button" aria-label={i18n.t('tools.stop', [tool.name])} onClick={() => stop(tool)}>
            {i18n.t('site.stop')}
          </button>
        </li>
      ))}
    </ul>
  );
}
