import { bootstrap } from './bootstrap/bootstrap.mjs';
import { readOptions } from './bootstrap/read-options.mjs';
import { stageNames } from './bootstrap/stage-names.mjs';
import { Stop } from './bootstrap/stop.mjs';

const help = `npm test -- [options]

Checks everything; the last line of its output is "N passed, N failed".

  --only STAGE     this stage only; may be given several times, of
                   ${stageNames.join(', ')}
  --help           show this`;

const options = {
  only: { type: 'string', multiple: true },
  help: { type: 'boolean' },
};

await bootstrap(() => {
  const { only = stageNames } = readOptions(process.argv.slice(2), options, help);
  const unknown = only.find((name) => !stageNames.includes(name));
  if (unknown !== undefined) throw new Stop(`There is no stage called ${unknown}.\n\n${help}`, 2);
  return {
    programs: [
      ...(only.includes('e2e') ? ['chromium', 'firefox'] : []),
      // Elsewhere windows need no screen of their own.
      ...(only.includes('e2e') && process.platform === 'linux' ? ['xvfb'] : []),
      // What own copies come to in a spreadsheet is a question to one.
      ...(only.includes('unit') ? ['libreoffice'] : []),
    ],
    script: 'scripts/test/main.ts',
  };
});
