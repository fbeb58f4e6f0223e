import { i18n } from '#i18n';
import type { Watching } from './use-watching.ts';

/** The watched tools, each with the way to stop it, and to allow it again where the browser's leave is missing. */
export function WatchedTools({ tools, watch, stop }: Watching) {
  if (tools.length === 0) return <p class="quiet">{i18n.t('tools.none')}</p>;

  return (
    <ul class="watched-tools">
      {tools.map((tool) => (
        <li key={tool.id}>
          <div>
            <strong>{tool.name}</strong> <span class="quiet">{tool.origins.join(', ')}</span>
            {!tool.isAllowed && <p class="fault">{i18n.t('tools.no_grant')}</p>}
          </div>
          {!tool.isAllowed && (
            <button type="button" onClick={() => watch([tool])}>
              {i18n.t('tools.grant')}
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
