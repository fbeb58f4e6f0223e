import { i18n } from '#i18n';
import type { UseVerdict } from '@/lib/core/estimate/judge-use.ts';
import type { ToolReview } from '@/lib/core/week/review-tools.ts';
import { formatDate } from '../shared/format.ts';
import type { HealthOf } from '../tools/use-health.ts';
import { RangeBar } from './RangeBar.tsx';
import { shareText } from './range-texts.ts';
import { nameOfUse, reasonOfUse } from './tool-use-text.ts';
import type { View } from './view.ts';

interface Props {
  readonly tools: readonly ToolReview[];
  /** The last day of the block that tools are judged by. */
  readonly judgedTo: string;
  readonly healthOf: HealthOf | undefined;
  readonly view: View;
}

/** The week by tool: how much, how much of it was genuine, how its site is doing, and whether it earns its place. */
export function ToolsTable({ tools, judgedTo, healthOf, view }: Props) {
  const date = formatDate(judgedTo, view.today, view.locale);
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
            <th scope="col" colSpan={2}>
              {i18n.t('review.genuine_share')}
            </th>
          </tr>
        </thead>
        {tools.map((tool) => (
          <tbody key={tool.toolIds.join(' ')}>
            <tr>
              <th scope="row">{nameOf(tool, view)}</th>
              <td class="number">{tool.sessions}</td>
              <td>{shareText(tool.stated?.range)}</td>
              <td class="bar">{tool.stated !== undefined && <RangeBar {...tool.stated.range} of={1} />}</td>
            </tr>
            <tr class="tool-notes">
              <td colSpan={4}>
                {tool.use === undefined ? (
                  <p class="quiet">{toolList(tool, view)}</p>
                ) : (
                  <Judged use={tool.use} date={date} />
                )}
                {tool.toolIds.map((toolId) => (
                  <HealthLine key={toolId} isAlone={tool.use !== undefined} {...{ toolId, healthOf, view }} />
                ))}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Judged({ use, date }: { readonly use: UseVerdict; readonly date: string }) {
  return (
    <p>
      <span class={`badge use-${use.verdict}`}>{nameOfUse(use)}</span>{' '}
      <span class="quiet">{reasonOfUse(use, date)}</span>
    </p>
  );
}

interface HealthProps {
  readonly toolId: string;
  readonly isAlone: boolean;
  readonly healthOf: HealthOf | undefined;
  readonly view: View;
}

/** How well a tool's site is being counted. Of several tools together only what is not well is said. */
function HealthLine({ toolId, isAlone, healthOf, view }: HealthProps) {
  const state = healthOf?.(toolId);
  if (state === undefined) return null;
  if (!isAlone && (state === 'works' || state === 'learning')) return null;

  return (
    <p class={`health ${state}`}>
      <span>
        <span class="health-mark" aria-hidden="true" />{' '}
        {i18n.t(`review.health_${state}`, [view.names.get(toolId) ?? toolId])}
      </span>
    </p>
  );
}

const nameOf = ({ toolIds: [first = '', ...others] }: ToolReview, { names }: View): string =>
  others.length === 0
    ? (names.get(first) ?? first)
    : i18n.t('review.tools_together', [String(others.length + 1)]);

const toolList = ({ toolIds }: ToolReview, { names, locale }: View): string =>
  i18n.t('review.tools_list', [
    new Intl.ListFormat(locale).format(toolIds.map((toolId) => names.get(toolId) ?? toolId)),
  ]);
