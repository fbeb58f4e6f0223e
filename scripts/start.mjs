import { bootstrap } from './bootstrap/bootstrap.mjs';
import { readOptions } from './bootstrap/read-options.mjs';
import { Stop } from './bootstrap/stop.mjs';

const help = `npm start -- [options]

Builds the extension and opens it in a browser.

  --browser NAME   chromium (the default) or firefox
  --sample         begin with a sample of sessions instead of an empty ledger
  --headless       without a window
  --help           show this`;

const options = {
  browser: { type: 'string', default: 'chromium' },
  sample: { type: 'boolean' },
  headless: { type: 'boolean' },
  help: { type: 'boolean' },
};

await bootstrap(() => {
  const { browser } = readOptions(process.argv.slice(2), options, help);
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Stop(
      `There is no browser called ${browser} here: --browser takes chromium or firefox.\n\n${help}`,
      2,
    );
  }
  return { programs: [browser], script: 'scripts/start/main.ts' };
});
