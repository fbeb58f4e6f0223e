import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { HealthState } from '@/lib/core/health/judge-health.ts';
import { HealthNote } from '../tools/HealthNote.tsx';

/** What the popup knows about the site of the current tab. */
export interface Site {
  /** Without leave: watched, if the browser only allowed it. */
  readonly state: 'watched' | 'without_leave' | 'offered' | 'unreadable';
  readonly toolId?: string;
  readonly name?: string;
  /** Whether it is in the catalogue. */
  readonly isKnown?: boolean;
  readonly plainHttp?: boolean;
  readonly searches?: boolean;
  /** What came of the last press on a button here. */
  readonly answer?: 'not_allowed' | 'stopped' | undefined;
  readonly onWatch?: () => void;
  readonly onStop?: () => void;
}

interface Props extends Site {
  /** How a watched site is doing. */
  readonly health: HealthState;
  /** What stands below it. */
  readonly children?: ComponentChildren;
}

/**
 * Says whether the current site is watched and how it is doing, and offers to watch it or to stop. That the leave for
 * it is gone is said beside all others of which that is true.
 */
export function CurrentSite(site: Props) {
  if (site.state === 'unreadable')
    return (
      <section class="site quiet">
        <p>{i18n.t('site.unreadable')}</p>
        {site.children}
      </section>
    );
  if (site.state === 'without_leave') return <section class="site">{site.children}</section>;
  return site.state === 'watched' ? <WatchedSite {...site} /> : <OfferedSite {...site} />;
}

function WatchedSite({ name = '', health, onStop, children }: Props) {
  return (
    <section class="site watched">
      <HealthNote name={name} state={health}>
        <button type="button" class="link" onClick={onStop}>
          {i18n.t('site.stop')}
        </button>
      </HealthNote>
      <p class="quiet">{i18n.t('site.watched_what')}</p>
      {children}
    </section>
  );
}

function OfferedSite({ name = '', isKnown, plainHttp, searches, answer, onWatch, children }: Props) {
  return (
    <section class="site offered">
      <p>
        <strong>{i18n.t(isKnown ? 'site.offer_known' : 'site.offer_custom', [name])}</strong>
      </p>
      <p class="quiet">{i18n.t('site.offer_what')}</p>
      {searches && <p class="quiet">{i18n.t('site.searches')}</p>}
      <button type="button" class="primary" onClick={onWatch}>
        {i18n.t('site.watch', [name])}
      </button>
      <details class="quiet">
        <summary>{i18n.t('site.offer_more')}</summary>
        <p>{i18n.t('site.offer_kept')}</p>
        <p>{i18n.t('site.offer_browser')}</p>
        {plainHttp && <p>{i18n.t('site.plain_http')}</p>}
      </details>
      {answer !== undefined && (
        <p role="status">{i18n.t(answer === 'stopped' ? 'site.stopped' : 'site.not_allowed', [name])}</p>
      )}
      {children}
    </section>
  );
}
