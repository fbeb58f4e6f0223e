import { i18n } from '#i18n';
import { verdictOf } from '@/lib/core/session/verdict-command.ts';
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
  return verdict === undefined ? i18n.t('keys.open') : i18n.t(`command.${verdict}`);
}
