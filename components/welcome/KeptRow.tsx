import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';
import { dayOf } from '@/lib/core/week/day.ts';

/** An example of a session, with every field that is kept of one. */
export function KeptRow({ now }: { readonly now: number }) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const example: Session = {
    id: '4b5d8c1e-70f2-4b1e-9a55-0c3f6f2f8a10',
    toolId: 'chatgpt',
    startedAt: now - 27 * 60_000,
    endedAt: now,
    zone,
    day: dayOf(now - 27 * 60_000, zone),
    prompts: 12,
    implied: 2,
    answers: 14,
    copies: 3,
    attentionMs: 19 * 60_000,
    chats: ['9f31c07be2a4d6580b1c2d3e4f506172'],
    named: ['c2a7e05d-3b64-4f0e-8d19-5e7a9b1c2f34'],
    threads: ['c2a7e05d-3b64-4f0e-8d19-5e7a9b1c2f34'],
    verdict: 'genuine',
    verdictAt: now,
    drawn: true,
    chance: 0.5,
    note: i18n.t('welcome.row_example_note'),
  };
  return (
    <section>
      <h2>{i18n.t('welcome.row_title')}</h2>
      <pre class="kept-row">{JSON.stringify(example, undefined, 2)}</pre>
      <p class="quiet">{i18n.t('welcome.row_note')}</p>
    </section>
  );
}
