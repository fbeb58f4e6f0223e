import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { protectStorage } from '@/lib/browser/protect-storage.ts';
import { usePauses } from '../popup/use-pauses.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { WorkflowsApp } from '../tasks/WorkflowsApp.tsx';
import { ToolChooser } from '../tools/ToolChooser.tsx';
import { useFloods } from '../tools/use-floods.ts';
import { useHealth } from '../tools/use-health.ts';
import { useWatching } from '../tools/use-watching.ts';
import { WatchedTools } from '../tools/WatchedTools.tsx';
import { AskingCard } from './AskingCard.tsx';
import { DataApp } from './DataApp.tsx';
import { KeysCard } from './KeysCard.tsx';
import { LooksCard } from './LooksCard.tsx';
import { PauseCard } from './PauseCard.tsx';
import { RemindersCard } from './RemindersCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import { useAsking } from './use-asking.ts';
import { useCommands } from './use-commands.ts';
import { useIdleGap } from './use-idle-gap.ts';
import { useLanguageChoice } from './use-language-choice.ts';
import { useReminders } from './use-reminders.ts';
import { useTheme } from './use-theme.ts';

/** Settings: which tools are watched, how to be asked, and what is kept. */
export function SettingsApp(page: Page) {
  const { ledger, locale } = page;
  const watching = useWatching(ledger);
  const healthOf = useHealth(ledger);
  const droppedOf = useFloods(ledger, page.now);
  const asking = useAsking(ledger, page.now);
  const reminders = useReminders(ledger, page.now);
  const pauses = usePauses(ledger, page.now);
  const gap = useIdleGap(ledger);
  const speaking = useLanguageChoice(ledger, page.now);
  const dressing = useTheme();
  const commands = useCommands();
  useEffect(() => void protectStorage(), []);

  return (
    <main class="page settings">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('settings.title')}</h1>
        <button type="button" class="link" onClick={() => void showOwnPage('helps')}>
          {i18n.t('helps.open')}
        </button>
      </header>
      {watching !== undefined && healthOf !== undefined && (
        <Changeable>
          <section>
            <h2>{i18n.t('settings.tools_title')}</h2>
            <WatchedTools {...watching} {...{ healthOf, droppedOf, locale }} />
            {pauses !== undefined && <PauseCard pauses={pauses} tools={watching.tools} locale={locale} />}
          </section>
          <ToolChooser {...watching} />
        </Changeable>
      )}
      {asking !== undefined && (
        <Changeable>
          <AskingCard {...asking} />
        </Changeable>
      )}
      {reminders !== undefined && (
        <Changeable>
          <RemindersCard {...reminders} locale={locale} />
        </Changeable>
      )}
      {gap !== undefined && (
        <Changeable>
          <SessionsCard {...gap} />
        </Changeable>
      )}
      {speaking !== undefined && (
        <Changeable>
          <LooksCard {...{ speaking, dressing }} />
        </Changeable>
      )}
      <WorkflowsApp {...page} />
      <KeysCard {...commands} />
      <DataApp {...page} />
    </main>
  );
}
