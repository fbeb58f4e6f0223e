import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import { AddCustomTool } from './AddCustomTool.tsx';
import type { Watching } from './use-watching.ts';

/** The tools of the catalogue to tick, with one question from the browser for all, and any other site by address. */
export function ToolChooser({ tools, answer, watch }: Watching) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const isWatched = (id: string): boolean => tools.some((tool) => tool.id === id && tool.isAllowed);
  const chosen = catalogue.filter(({ id }) => ticked.includes(id) && !isWatched(id));
  const toggle = (id: string): void =>
    setTicked((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));

  return (
    <section class="tool-chooser" aria-labelledby="tools-title">
      <h2 id="tools-title">{i18n.t('tools.title')}</h2>
      <p>{i18n.t('tools.lead')}</p>
      <ul class="ticks">
        {catalogue.map(({ id, name, origins, within }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={isWatched(id) || ticked.includes(id)}
                disabled={isWatched(id)}
                onChange={() => toggle(id)}
              />
              <span>{name}</span>
              <span class="quiet">
                {isWatched(id) ? i18n.t('tools.watched') : placeText(origins, within)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="primary" disabled={chosen.length === 0} onClick={() => watch(chosen)}>
        {i18n.t('tools.watch_chosen', chosen.length)}
      </button>
      <AddCustomTool isWatched={isWatched} onAdd={(tool) => watch([tool])} />
      <p role="status" class="answer">
        {answer !== undefined && answerText(answer)}
      </p>
    </section>
  );
}

/** Where a tool lives, and that the rest of its host is left alone. */
function placeText([origin = '']: readonly string[], within: RegExp | undefined): string {
  const { host } = new URL(origin);
  return within === undefined ? host : i18n.t('tools.only_chat', [host]);
}

function answerText({ isGranted, names }: NonNullable<Watching['answer']>): string {
  if (!isGranted) return i18n.t('tools.not_allowed');

  const list = new Intl.ListFormat(i18n.t('language'), { type: 'conjunction' }).format(names);
  return i18n.t('tools.done', names.length, [list]);
}
