import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Session, Verdict } from '@/lib/core/session/session.ts';
import { dayOf, knownZone } from '@/lib/core/week/day.ts';
import { formatWhen } from '../shared/format.ts';
import { SessionLine } from '../shared/SessionLine.tsx';
import { useVerdictKeys } from '../shared/use-verdict-keys.ts';
import { VerdictPicker } from '../shared/VerdictPicker.tsx';
import { verdictName } from '../shared/verdict-texts.ts';
import { KeptRow } from './KeptRow.tsx';

interface Props {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: string;
}

/** An example of a session to give a verdict, and the row that would be kept of it. Nothing of it is kept. */
export function TryVerdict({ now, locale }: Props) {
  const [verdict, setVerdict] = useState<Verdict>();
  // The page goes on, and the example stays when it was.
  const [begun] = useState(now);
  useVerdictKeys({ onVerdict: setVerdict, onStep: () => undefined });
  const session = exampleAt(begun, verdict);
  return (
    <section class="card example" aria-labelledby="example-title">
      <h2 id="example-title">{i18n.t('welcome.try_title')}</h2>
      <p>{i18n.t('welcome.try_lead')}</p>
      <SessionLine session={session} toolName="ChatGPT" now={begun + idleMs} locale={locale} />
      <p>
        <strong>{i18n.t('verdict.question')}</strong>
      </p>
      <VerdictPicker
        about={formatWhen(session, begun, locale)}
        chosen={verdict}
        hasKeys
        onChoose={setVerdict}
      />
      <p role="status">{verdict !== undefined && i18n.t('welcome.try_given', [verdictName(verdict)])}</p>
      <KeptRow session={session} />
    </section>
  );
}

const minute = 60_000;
const idleMs = 20 * minute;

function exampleAt(now: number, verdict: Verdict | undefined): Session {
  const zone = knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [startedAt, endedAt] = [now - 47 * minute, now - 20 * minute];
  const chat = 'c2a7e05d-3b64-4f0e-8d19-5e7a9b1c2f34';
  return {
    id: '4b5d8c1e-70f2-4b1e-9a55-0c3f6f2f8a10',
    toolId: 'chatgpt',
    startedAt,
    endedAt,
    zone,
    day: dayOf(startedAt, zone),
    prompts: 10,
    implied: 2,
    answers: 12,
    copies: 3,
    attentionMs: 19 * minute,
    chats: ['9f31c07be2a4d6580b1c2d3e4f506172'],
    named: [chat],
    threads: [chat],
    verdict: verdict ?? 'untagged',
    verdictAt: verdict === undefined ? undefined : now,
    drawn: true,
    chance: 0.5,
    note: i18n.t('welcome.row_example_note'),
  };
}
