import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToolVerdict } from '@/lib/core/trial/judge-help.ts';
import type { JudgedTool, JudgedWorkflow, JudgedWorkflows } from '@/lib/core/week/judge-workflows.ts';
import { contradictionTexts } from '../helps/see-texts.ts';
import { workflowSentence } from '../helps/workflow-sentence.ts';
import { formatDate } from '../shared/format.ts';
import { reasonOfUse } from './tool-use-text.ts';
import { evidenceTexts, nameOfVerdict, reasonOfVerdict } from './verdict-texts.ts';
import type { View } from './view.ts';

interface Props extends JudgedWorkflows {
  readonly view: View;
}

/** Whether each tool earns its place in each workflow, with all that says so. */
export function WorkflowVerdicts({ workflows, judgedTo, view }: Props) {
  const date = formatDate(judgedTo, view.today, view.locale);
  return (
    <section class="card workflow-verdicts" aria-labelledby="workflow-verdicts-title">
      <h2 id="workflow-verdicts-title">{i18n.t('verdicts.title')}</h2>
      <p class="quiet">{i18n.t('verdicts.lead')}</p>
      {workflows.map((workflow) => (
        <OneWorkflow key={workflow.summary.workflow.id} workflow={workflow} date={date} view={view} />
      ))}
    </section>
  );
}

interface WorkflowProps {
  readonly workflow: JudgedWorkflow;
  /** The last day of the block that tools are judged by, as it is written. */
  readonly date: string;
  readonly view: View;
}

function OneWorkflow({ workflow: { summary, tools, judged }, date, view }: WorkflowProps) {
  const titleId = useId();
  const { workflow } = summary;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>
        {workflow.name}{' '}
        {workflow.archivedAt !== undefined && <span class="quiet">{i18n.t('verdicts.put_away')}</span>}
      </h3>
      <p>{workflowSentence(summary, view.locale)}</p>
      {contradictionTexts(summary, view.locale).map((text) => (
        <p key={text} class="against">
          {text}
        </p>
      ))}
      <p class="quiet">{evidenceTexts(summary, view.locale).join(' ')}</p>
      <ul>
        {tools.length === 0 && (
          <li>
            <Verdict
              name={i18n.t('verdicts.any_tool')}
              reason={reasonOfVerdict(judged, summary)}
              {...{ judged }}
            />
            <p class="quiet">{i18n.t('verdicts.tool_unknown')}</p>
          </li>
        )}
        {tools.map((tool) => (
          <OneTool
            key={tool.toolId}
            reason={reasonOfVerdict(tool.judged, summary)}
            {...{ tool, date, view }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ToolProps {
  readonly tool: JudgedTool;
  readonly reason: string;
  readonly date: string;
  readonly view: View;
}

function OneTool({ tool: { toolId, sessions, judged }, reason, date, view }: ToolProps) {
  return (
    <li>
      <Verdict name={view.names.get(toolId) ?? toolId} {...{ judged, reason }} />
      <p class="quiet">
        {reasonOfUse(judged.use, date)} {i18n.t('verdicts.fed_by', sessions)}
      </p>
    </li>
  );
}

interface VerdictProps {
  readonly name: string;
  readonly judged: ToolVerdict;
  readonly reason: string;
}

function Verdict({ name, judged, reason }: VerdictProps) {
  return (
    <p>
      <strong>{name}</strong> <span class={`badge verdict-${judged.verdict}`}>{nameOfVerdict(judged)}</span>{' '}
      {reason}
    </p>
  );
}
