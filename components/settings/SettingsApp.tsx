import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { protectStorage } from '@/lib/browser/protect-storage.ts';
import { countSessions } from '@/lib/ledger/sessions.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { ToolChooser } from '../tools/ToolChooser.tsx';
import { useHealth } from '../tools/use-health.ts';
import { useWatching } from '../tools/use-watching.ts';
import { WatchedTools } from '../tools/WatchedTools.tsx';

/** Settings: which tools are watched, and what is kept. */
export function SettingsApp({ ledger }: Page) {
  const watching = useWatching(ledger);
  const healthOf = useHealth(ledger);
  const kept = useLiveQuery(() => countSessions(ledger), [ledger]);
  useEffect(() => void protectStorage(), []);

  return (
    <main class="page settings">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('settings.title')}</h1>
      </header>
      {watching !== undefined && healthOf !== undefined && (
        <Changeable>
          <section>
            <h2>{i18n.t('settings.tools_title')}</h2>
            <WatchedTools {...watching} healthOf={healthOf} />
          </section>
          <ToolChooser {...watching} />
        </Changeable>
      )}
      <section>
        <h2>{i18n.t('settings.data_title')}</h2>
        <p>{i18n.t('settings.data_lead')}</p>
        {kept !== undefined && (
          <p>{kept === 0 ? i18n.t('settings.data_none') : i18n.t('settings.data_kept', kept)}</p>
        )}
        <button type="button" onClick={() => void showOwnPage('review', '#files')}>
          {i18n.t('welcome.open_review')}
        </button>
      </section>
    </main>
  );
}
