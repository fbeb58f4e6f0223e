import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToolVerdict } from '@/lib/core/trial/judge-help.ts';
import type { JudgedWorkflow, JudgedWorkflows } from '@/lib/core/week/judge-workflows.ts';
import { contradictionTexts } from '../helps/see-texts.ts';
import { workflowSentence } from '../helps/workflow-sentence.ts';
import { formatDate } from '../shared/format.ts';
import { evidenceTexts, nameOfVerdict, reasonOfVerdict, toolEvidence } from './verdict-texts.ts';
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
      <ul>
        {tools.length === 0 && (
          <OneTool
            name={i18n.t('verdicts.any_tool')}
            reason={reasonOfVerdict(judged, summary, date)}
            evidence={i18n.t('verdicts.tool_unknown')}
            judged={judged}
          />
        )}
        {tools.map((tool) => (
          <OneTool
            key={tool.toolId}
            name={view.names.get(tool.toolId) ?? tool.toolId}
            reason={reasonOfVerdict(tool.judged, summary, date)}
            evidence={toolEvidence(tool, date)}
            judged={tool.judged}
          />
        ))}
      </ul>
      <p class="quiet">{evidenceTexts(summary, view.locale).join(' ')}</p>
    </section>
  );
}

interface ToolProps {
  readonly name: string;
  readonly judged: ToolVerdict;
  readonly reason: string;
  readonly evidence: string;
}

function OneTool({ name, judged, reason, evidence }: ToolProps) {
  return (
    <li>
      <p>
        <strong>{name}</strong> <span class={`badge verdict-${judged.verdict}`}>{nameOfVerdict(judged)}</span>{' '}
        {reason}
      </p>
      <p class="quiet">{evidence}</p>
    </li>
  );
}
