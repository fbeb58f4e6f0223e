import { i18n } from '#i18n';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { PauseChoice } from '../popup/PauseChoice.tsx';
import { PausedNotice } from '../popup/PausedNotice.tsx';
import type { Pauses } from '../popup/use-pauses.ts';

interface Props {
  readonly pauses: Pauses;
  readonly tools: readonly Tool[];
  readonly locale: string;
}

/** What is paused, and pausing any of the watched tools or all of them. */
export function PauseCard({ pauses, tools, locale }: Props) {
  const names = new Map(tools.map(({ id, name }) => [id, name]));
  return (
    <section class="pauses" aria-label={i18n.t('pause.title')}>
      <PausedNotice pauses={pauses.lasting} names={names} locale={locale} onEnd={pauses.end} />
      {tools.length > 0 && <PauseChoice tools={tools} onBegin={pauses.begin} />}
    </section>
  );
}
