import type { Figure } from './figure.ts';
import { goals } from './goals.ts';
import { type Attack, attacks, type Summary } from './summarise.ts';

/** What each attack asks. */
const questions: Readonly<Record<Attack, string>> = {
  whose: 'Whose file is it?',
  singledOut: 'Is a known session singled out?',
  inference: 'Was a known session marked genuine? (risk)',
  linking: 'Which file of the next period is from the same person?',
  differencing: 'Does another verdict change the bytes?',
  tokens: 'Is any word of the ledger in the bytes?',
};

/** The attacks that what was measured of time could help. */
const withTimes: readonly Attack[] = ['whose', 'singledOut', 'linking', 'tokens'];

/**
 * The figures of both sizes as a table in Markdown.
 *
 * @param measuring a company whose people measured time as well
 */
export function tableOf(company: Summary, team: Summary, measuring: Summary): string {
  const lineOf = (question: string, attack: Attack, large: Summary, small?: Summary): string => {
    const cells = (['named', 'pool'] as const).flatMap((form) => [
      figureText(large[form][attack]),
      goals[form][attack] === 0 ? '0' : `≤ ${goals[form][attack]}`,
      small === undefined ? '' : figureText(small[form][attack]),
    ]);
    return `| ${question} | ${cells.join(' | ')} |`;
  };
  const ofAnswered = `| The same, if it is known to have been answered | ${(['named', 'pool'] as const)
    .flatMap((form) => [figureText(company[form].ofAnswered), '', figureText(team[form].ofAnswered)])
    .join(' | ')} |`;
  const lines = attacks.flatMap((attack) => [
    lineOf(questions[attack], attack, company, team),
    ...(withTimes.includes(attack)
      ? [lineOf('The same, where files say what was measured of time', attack, measuring)]
      : []),
    ...(attack === 'inference' ? [ofAnswered] : []),
  ]);
  return [
    '| attack | named, of 100 | goal | named, of 8 | pool, of 100 | goal | pool, of 8 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** What the same attacks make of formats that are known to be bad, as a table in Markdown. */
export function baselineTableOf({ baselines: { rows, weeks } }: Summary): string {
  const line = (name: string, { whose, singledOut, tokens }: Summary['baselines']['rows']): string =>
    `| ${name} | ${percent(whose)} | ${percent(singledOut)} | ${tokens.toFixed(1)} |`;
  return [
    '| format | whose file is it? | known sessions singled out | words of the ledger in a file |',
    '| --- | --- | --- | --- |',
    line('one row a session: tool, day, hour, verdict', rows),
    line('sessions and genuine ones by tool and week, cells below five hidden', weeks),
  ].join('\n');
}

const figureText = ({ value, upper }: Figure): string =>
  `${value === 0 ? '0' : value.toFixed(3)} (${upper < 0.001 ? '< 0.001' : upper.toFixed(3)})`;

const percent = (share: number): string => share.toFixed(2);
