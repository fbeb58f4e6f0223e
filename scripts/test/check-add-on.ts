import { runProgram } from './run-program.ts';
import type { Count } from './stage.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Preact sets innerHTML in one place, on behalf of who asks it to. */
const expectedOnce = 'UNSAFE_VAR_ASSIGNMENT';

/** Lets Mozilla's linter look at the build for Firefox: it may find nothing, but for the one thing in Preact. */
export async function checkAddOn(): Promise<Count> {
  const { output } = await runProgram('addons-linter', ['--output', 'json', '.output/firefox-mv3'], {
    keepOutput: true,
  });
  const findings = readFindings(output);
  const expected = findings?.filter(({ code }) => code === expectedOnce).length;
  const others = findings?.filter(({ code }) => code !== expectedOnce) ?? [];
  if (findings !== undefined && others.length === 0 && expected === 1) return { passed: 1, failed: 0 };

  if (findings === undefined)
    console.error(`The linter gave no report; is there a build in .output/firefox-mv3?\n${output}`);
  else if (expected !== 1) console.error(`${expectedOnce} was found ${expected} times instead of once.`);
  for (const { code, message, file } of findings ?? [])
    console.error(`${code} in ${file ?? 'the manifest'}: ${message}`);
  return { passed: 0, failed: 1 };
}

function readFindings(output: string): Finding[] | undefined {
  try {
    const report = JSON.parse(output) as { errors: Finding[]; warnings: Finding[] };
    return [...report.errors, ...report.warnings];
  } catch {
    return undefined;
  }
}
