import { i18n } from '#i18n';
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
          {commands.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{name === '_execute_action' ? i18n.t('keys.open') : description}</th>
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
