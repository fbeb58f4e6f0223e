import { i18n } from '#i18n';
import { takeBackCommand, verdictOf } from '@/lib/core/session/verdict-command.ts';
import { taskCommands } from '@/lib/core/task/task-command.ts';
import type { Commands } from './use-commands.ts';

/** The keys that work in any page: which are set, and where to set them. */
export function KeysCard({ commands, onSet }: Commands) {
  if (commands.length === 0) return null;

  return (
    <section class="card keys-card" aria-labelledby="keys-title">
      <h2 id="keys-title">{i18n.t('keys.title')}</h2>
      <p>{i18n.t('keys.lead')}</p>
      <table>
        <tbody>
          {commands.map(({ name, shortcut }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              <td>
                {shortcut === '' ? <span class="quiet">{i18n.t('keys.none')}</span> : <kbd>{shortcut}</kbd>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={onSet}>
        {i18n.t('keys.set')}
      </button>
      <ul class="quiet">
        <li>{i18n.t('keys.chrome')}</li>
        <li>{i18n.t('keys.edge')}</li>
        <li>{i18n.t('keys.firefox')}</li>
      </ul>
    </section>
  );
}

/** What a command does. The browser would say it in its own language. */
function nameOf(command: string): string {
  const verdict = verdictOf(command);
  if (verdict !== undefined) return i18n.t(`command.${verdict}`);
  if (command === takeBackCommand) return i18n.t('command.take_back');
  const task = taskCommands.find((one) => one === command);
  if (task === undefined) return i18n.t('keys.open');
  return i18n.t(task === 'finish-task' ? 'command.finish_task' : 'command.start_or_pause_task');
}
