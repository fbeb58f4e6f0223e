import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { rawRows, rawRowsAtATime, rawTables, textOfRow } from '@/lib/ledger/raw-rows.ts';
import type { Page } from '../shared/show-page.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** The very rows that are kept, to page through and to search. */
export function RawApp({ ledger }: Pick<Page, 'ledger'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="card raw" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{i18n.t('raw.title')}</h3>
      </summary>
      {isOpen && <RawRows ledger={ledger} />}
    </details>
  );
}

const beginning = { table: 'sessions', search: '', page: 0 };

function RawRows({ ledger }: Pick<Page, 'ledger'>) {
  const [query, setQuery] = useState(beginning);
  const [typed, setTyped] = useState('');
  const found = useLiveQuery(async () => ({ query, ...(await rawRows(ledger, query)) }), [ledger, query]);
  const isFound = found?.query === query;
  return (
    <>
      <p>{i18n.t('raw.lead')}</p>
      <form
        class="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery({ ...query, search: typed, page: 0 });
        }}
      >
        <label class="field">
          {i18n.t('raw.table')}
          <select
            value={query.table}
            onChange={({ currentTarget: { value: table } }) => setQuery({ ...query, table, page: 0 })}
          >
            {rawTables(ledger).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label class="field">
          {i18n.t('raw.search')}
          <input type="search" value={typed} onInput={({ currentTarget: { value } }) => setTyped(value)} />
        </label>
        <button type="submit">{i18n.t('raw.find')}</button>
      </form>
      <p role="status">{isFound ? countText(query.page, found.rows.length) : i18n.t('raw.searching')}</p>
      {isFound && (
        <ol class="raw-rows" start={query.page * rawRowsAtATime + 1}>
          {found.rows.map((row) => {
            const text = textOfRow(row);
            return (
              <li key={text}>
                <pre>{text}</pre>
              </li>
            );
          })}
        </ol>
      )}
      <div class="field-row">
        <button
          type="button"
          disabled={query.page === 0}
          onClick={() => setQuery({ ...query, page: query.page - 1 })}
        >
          {i18n.t('raw.back')}
        </button>
        <button
          type="button"
          disabled={!isFound || !found.hasMore}
          onClick={() => setQuery({ ...query, page: query.page + 1 })}
        >
          {i18n.t('raw.next')}
        </button>
      </div>
    </>
  );
}

function countText(page: number, count: number): string {
  const first = page * rawRowsAtATime + 1;
  return count === 0 ? i18n.t('raw.none') : i18n.t('raw.rows', [String(first), String(first + count - 1)]);
}
