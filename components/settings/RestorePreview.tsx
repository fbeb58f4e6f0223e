import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { rowKinds } from '@/lib/core/backup/backup-format.ts';
import type { RestoreReport } from '@/lib/ledger/restore-backup.ts';
import { formatMoment } from './format-moment.ts';

interface Props {
  readonly report: RestoreReport;
  readonly name: string;
  readonly locale: string;
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** What restoring a file would add and change, kind by kind, and what of it would not come in. */
export function RestorePreview({ report, name, locale, children }: Props) {
  const { tallies, counts, madeAt } = report;
  const shown = rowKinds.filter((kind) => counts[kind] > 0);
  const number = (count: number): string => count.toLocaleString(locale);
  return (
    <section class="restore-preview" aria-labelledby="preview-title">
      <h4 id="preview-title">{i18n.t('restore.preview', [name, formatMoment(madeAt, locale)])}</h4>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              {i18n.t('restore.added')}
            </th>
            <th scope="col" class="number">
              {i18n.t('restore.changed')}
            </th>
            <th scope="col" class="number">
              {i18n.t('restore.here')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((kind) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{i18n.t(`restore.kind_${kind}`)}</th>
              <td class="number">{number(tallies[kind].added)}</td>
              <td class="number">{number(tallies[kind].changed)}</td>
              <td class="number">{number(tallies[kind].same + tallies[kind].kept)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="remarks">
        {remarksOn(report).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function remarksOn({ tallies }: RestoreReport): string[] {
  const { session, tool, export: saved, meta } = tallies;
  const comesIn = rowKinds.some((kind) => tallies[kind].added + tallies[kind].changed > 0);
  return [
    ...(comesIn ? [] : [i18n.t('restore.nothing_new')]),
    ...(session.verdicts > 0 ? [i18n.t('restore.verdicts', session.verdicts)] : []),
    ...(tool.added > 0 ? [i18n.t('restore.tools_unwatched')] : []),
    ...(saved.kept > 0 ? [i18n.t('restore.exports_kept', saved.kept)] : []),
    ...(meta.kept > 0 ? [i18n.t('restore.salts_differ')] : []),
  ];
}
