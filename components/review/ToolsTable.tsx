import { i18n } from '#i18n';
import type { WeekSummary } from '@/lib/core/week/summarise-week.ts';
import { RangeBar } from './RangeBar.tsx';
import { shareText } from './range-texts.ts';

interface Props {
  readonly tools: WeekSummary['tools'];
  readonly names: ReadonlyMap<string, string>;
}

/** The week by tool. */
export function ToolsTable({ tools, names }: Props) {
  return (
    <section class="card tools">
      <h2>{i18n.t('review.tools_title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('review.tool')}</th>
            <th scope="col" class="number">
              {i18n.t('review.sessions')}
            </th>
            <th scope="col" class="number">
              {i18n.t('review.prompts')}
            </th>
            <th scope="col" colSpan={2}>
              {i18n.t('review.genuine_share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tools.map(({ toolId, sessions, prompts, genuineShare }) => (
            <tr key={toolId}>
              <th scope="row">{names.get(toolId) ?? toolId}</th>
              <td class="number">{sessions}</td>
              <td class="number">{prompts}</td>
              <td>{shareText(genuineShare)}</td>
              <td class="bar">{genuineShare !== undefined && <RangeBar {...genuineShare} of={1} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
