import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { zoneHere } from '@/lib/browser/here.ts';
import { formatLocale } from '@/lib/browser/locale.ts';
import { saveFile } from '@/lib/browser/save-file.ts';
import { poolCsv } from '@/lib/core/pool/pool-csv.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { FileCard } from '../review/FileCard.tsx';
import { Mark } from '../shared/Mark.tsx';
import { HandIn } from './HandIn.tsx';
import { LeftOut } from './LeftOut.tsx';
import { PoolResult } from './PoolResult.tsx';
import { useDrop } from './use-drop.ts';
import { type PoolDesk, usePool } from './use-pool.ts';

/** Where colleagues' files become one figure. It needs no ledger: whoever merges a pool may have none. */
export function PoolApp({ now }: { readonly now: () => number }) {
  const locale = formatLocale(i18n.t('language'));
  const [today] = useState(() => dayOf(now(), zoneHere()));
  const desk = usePool();
  const { pool, given, reading, take } = desk;
  const isOver = useDrop(reading === undefined ? take : undefined);
  return (
    <main class="page pool">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('pool.title')}</h1>
        <p class="lead">{i18n.t('pool.lead')}</p>
      </header>
      <HandIn {...desk} isOver={isOver} locale={locale} />
      {given > 0 && <PoolResult pool={pool} today={today} locale={locale} />}
      {pool.refused.length > 0 && <LeftOut refused={pool.refused} locale={locale} />}
      <SavedPool pool={pool} />
      <section class="what-it-says">
        <h2>{i18n.t('pool.says_title')}</h2>
        <ul>
          {(['mean', 'range', 'report', 'ranking', 'alone', 'after'] as const).map((point) => (
            <li key={point}>{i18n.t(`pool.says_${point}`)}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

const poolName = 'pool.csv';

/** The same as a file, with its exact text before it is saved. */
function SavedPool({ pool }: Pick<PoolDesk, 'pool'>) {
  const [isShown, show] = useState(false);
  const text = useMemo(() => poolCsv(pool), [pool]);
  if (text === undefined) return null;

  const save = async (): Promise<boolean> => {
    saveFile(poolName, text, document);
    return true;
  };
  return (
    <FileCard
      key={text}
      title={i18n.t('pool.file_title')}
      badge={i18n.t('pool.file_badge')}
      isSafe
      remarks={[i18n.t('pool.file_lead')]}
      name={poolName}
      text={text}
      canShow
      isShown={isShown}
      onShow={show}
      onSave={save}
    />
  );
}
