import { i18n } from '#i18n';
import type { CountRange } from '@/lib/core/estimate/bound-genuine-use.ts';
import type { Summary } from '@/lib/core/week/summarise-week.ts';
import { RangeBar } from './RangeBar.tsx';
import { countText, shareText } from './range-texts.ts';

/** What a dashboard would count beside what was genuine, drawn to one scale. */
export function CountedBesideGenuine({ summary }: { readonly summary: Summary }) {
  const { tally, genuine, genuineShare } = summary;
  return (
    <section class="card counted">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              {i18n.t('review.counted_title')}
            </th>
            <th scope="col" class="number">
              {i18n.t('review.genuine_title')}
            </th>
            <td class="bar" />
          </tr>
        </thead>
        <tbody>
          <Row name={i18n.t('review.sessions')} counted={summary.sessions} genuine={genuine.sessions} />
          <Row name={i18n.t('review.prompts')} counted={summary.prompts} genuine={genuine.prompts} />
          <Row
            name={i18n.t('review.active_days')}
            counted={summary.activeDays}
            genuine={genuine.activeDays}
          />
        </tbody>
      </table>
      <p class="share">
        {i18n.t('review.genuine_share')}: <strong>{shareText(genuineShare)}</strong>
      </p>
      <details>
        <summary>{i18n.t('review.method')}</summary>
        <p>{i18n.t('review.method_text')}</p>
        <p>
          {i18n.t('review.counts', [
            String(tally.genuine),
            String(tally.filler),
            String(tally.exploring),
            String(tally.personal),
            String(tally.untagged),
          ])}
        </p>
      </details>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly counted: number;
  readonly genuine: CountRange;
}

function Row({ name, counted, genuine }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{counted}</td>
      <td class="number">{countText(genuine)}</td>
      <td class="bar">
        <RangeBar {...genuine} of={counted} />
      </td>
    </tr>
  );
}
