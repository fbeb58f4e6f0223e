import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';

/** A session with every field that is kept of one, as it lies in the ledger. */
export function KeptRow({ session }: { readonly session: Session }) {
  return (
    <>
      <h3>{i18n.t('welcome.row_title')}</h3>
      <pre class="kept-row" dir="ltr">
        {JSON.stringify(session, undefined, 2)}
      </pre>
      <p class="quiet">{i18n.t('welcome.row_note')}</p>
    </>
  );
}
