import { useContext, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestAnswer, type Reflection } from '@/lib/core/week/reflection.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { ReadOnly } from '../shared/read-only.ts';
import { saveFailureText } from './save-failure-text.ts';
import { useReflection, type Writing } from './use-reflection.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly weekId: string;
}

const questions = ['filler', 'change'] as const;

/** Two questions to oneself about a week, with what was answered the time before. */
export function ReflectionApp({ ledger, weekId }: Props) {
  const writing = useReflection(ledger, weekId);
  if (writing === undefined) return null;

  return (
    <section class="card reflection">
      <h2>{i18n.t('review.reflection_title')}</h2>
      <p class="quiet">{i18n.t('review.reflection_lead')}</p>
      {writing.before !== undefined && <Before {...writing.before} />}
      {questions.map((question) => (
        <Question key={question} question={question} writing={writing} />
      ))}
      <p class="quiet" role="status">
        {stateText(writing.state)}
      </p>
    </section>
  );
}

interface BeforeProps {
  readonly weekId: string;
  readonly reflection: Reflection;
}

function Before({ weekId, reflection }: BeforeProps) {
  return (
    <div class="before">
      <h3>{i18n.t('review.reflection_before', [weekId.slice(6)])}</h3>
      {questions
        .filter((question) => reflection[question] !== '')
        .map((question) => (
          <div key={question}>
            <p class="quiet">{i18n.t(`review.reflection_${question}`)}</p>
            <blockquote>{reflection[question]}</blockquote>
          </div>
        ))}
    </div>
  );
}

interface QuestionProps {
  readonly question: keyof Reflection;
  readonly writing: Writing;
}

function Question({ question, writing: { text, write, rest } }: QuestionProps) {
  const id = useId();
  return (
    <div class="question">
      <label for={id}>{i18n.t(`review.reflection_${question}`)}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestAnswer}
        readOnly={useContext(ReadOnly)}
        value={text[question]}
        onInput={({ currentTarget: { value } }) => write({ ...text, [question]: value })}
        onBlur={rest}
      />
    </div>
  );
}

function stateText(state: Writing['state']): string {
  if (typeof state === 'object')
    return `${saveFailureText(state.failure)} ${i18n.t('review.reflection_failed')}`;
  return state === 'kept' ? i18n.t('review.reflection_kept') : '';
}
