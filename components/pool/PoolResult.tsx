import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import { type Pool, peopleMissing } from '@/lib/core/pool/merge-pool.ts';
import { addDays } from '@/lib/core/week/day.ts';
import { daysInPeriod } from '@/lib/core/week/week.ts';
import { shareText } from '../review/range-texts.ts';
import { formatDate } from '../shared/format.ts';
import { PoolChart } from './PoolChart.tsx';

interface Props {
  readonly pool: Pool;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly locale: string;
}

/** What the files come to: a sentence, a drawing and a table; or how many more people it takes. */
export function PoolResult({ pool, today, locale }: Props) {
  const { people, periodStart, mean } = pool;
  const titleId = useId();
  const number = people.toLocaleString(locale);
  return (
    <section class="card pool-result" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('pool.result_title')}</h2>
      {mean === undefined || periodStart === undefined ? (
        <p>{i18n.t('pool.too_few', peopleMissing(pool), [number, String(peopleMissing(pool))])}</p>
      ) : (
        <>
          <p class="headline">{i18n.t('pool.headline', [number, shareText(mean)])}</p>
          <p>{i18n.t(saysNothing(mean) ? 'pool.open' : 'pool.within')}</p>
          <PoolChart mean={mean} label={i18n.t('pool.headline', [number, shareText(mean)])} />
          <PoolTable people={number} period={periodText(periodStart, today, locale)} mean={mean} />
        </>
      )}
    </section>
  );
}

const saysNothing = ({ low, high }: ShareRange): boolean => low === 0 && high === 1;

function periodText(monday: string, today: string, locale: string): string {
  const [from, to] = [monday, addDays(monday, daysInPeriod - 1)].map((day) => formatDate(day, today, locale));
  return i18n.t('pool.period_text', [from ?? '', to ?? '']);
}

interface TableProps {
  readonly people: string;
  readonly period: string;
  readonly mean: ShareRange;
}

function PoolTable({ people, period, mean }: TableProps) {
  const point = (share: number): string => shareText({ low: share, high: share });
  return (
    <table>
      <caption class="unseen">{i18n.t('pool.result_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('pool.period')}</th>
          <th scope="col" class="number">
            {i18n.t('pool.people')}
          </th>
          <th scope="col" class="number">
            {i18n.t('pool.least')}
          </th>
          <th scope="col" class="number">
            {i18n.t('pool.most')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{period}</th>
          <td class="number">{people}</td>
          <td class="number">{point(mean.low)}</td>
          <td class="number">{point(mean.high)}</td>
        </tr>
      </tbody>
    </table>
  );
}
