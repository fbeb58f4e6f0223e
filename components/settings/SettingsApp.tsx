import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { protectStorage } from '@/lib/browser/protect-storage.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { ToolChooser } from '../tools/ToolChooser.tsx';
import { useFloods } from '../tools/use-floods.ts';
import { useHealth } from '../tools/use-health.ts';
import { useWatching } from '../tools/use-watching.ts';
import { WatchedTools } from '../tools/WatchedTools.tsx';
import { DataApp } from './DataApp.tsx';

/** Settings: which tools are watched, and what is kept. */
export function SettingsApp(page: Page) {
  const { ledger, locale } = page;
  const watching = useWatching(ledger);
  const healthOf = useHealth(ledger);
  const droppedOf = useFloods(ledger, page.now);
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
            <WatchedTools {...watching} {...{ healthOf, droppedOf, locale }} />
          </section>
          <ToolChooser {...watching} />
        </Changeable>
      )}
      <DataApp {...page} />
    </main>
  );
}
