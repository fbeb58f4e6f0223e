import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { protectStorage } from '@/lib/browser/protect-storage.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { ToolChooser } from '../tools/ToolChooser.tsx';
import { useWatching } from '../tools/use-watching.ts';
import { TryVerdict } from './TryVerdict.tsx';

/** The page after installing: what is noted and what never, and which tools to watch. Nothing is watched before. */
export function WelcomeApp({ ledger, now, locale }: Page) {
  const watching = useWatching(ledger);
  useEffect(() => void protectStorage(), []);

  return (
    <main class="page welcome">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <WhatIsNoted />
      {watching !== undefined && (
        <Changeable>
          <ToolChooser {...watching} />
          <p class="ready" role="status">
            {watching.tools.some(({ isAllowed }) => isAllowed) && i18n.t('welcome.ready')}
          </p>
        </Changeable>
      )}
      <TryVerdict now={now()} locale={locale} />
      <section>
        <h2>{i18n.t('welcome.how_title')}</h2>
        <ol>
          <li>{i18n.t('welcome.how_1')}</li>
          <li>{i18n.t('welcome.how_2')}</li>
          <li>{i18n.t('welcome.how_3')}</li>
        </ol>
        <button type="button" onClick={() => void showOwnPage('review')}>
          {i18n.t('welcome.open_review')}
        </button>
        <button type="button" class="link" onClick={() => void showOwnPage('pool')}>
          {i18n.t('welcome.open_pool')}
        </button>
      </section>
    </main>
  );
}

function WhatIsNoted() {
  return (
    <div class="two-columns">
      <section class="card records">
        <h2>{i18n.t('welcome.records_title')}</h2>
        <ul>
          <li>{i18n.t('welcome.records_prompt')}</li>
          <li>{i18n.t('welcome.records_tool')}</li>
          <li>{i18n.t('welcome.records_chat')}</li>
          <li>{i18n.t('welcome.records_verdict')}</li>
        </ul>
      </section>
      <section class="card never">
        <h2>{i18n.t('welcome.never_title')}</h2>
        <ul>
          <li>{i18n.t('welcome.never_text')}</li>
          <li>{i18n.t('welcome.never_title_address')}</li>
          <li>{i18n.t('welcome.never_other')}</li>
          <li>{i18n.t('welcome.never_send')}</li>
        </ul>
      </section>
    </div>
  );
}
