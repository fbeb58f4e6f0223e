import { buildFrontEnds } from '../../scripts/chat/build-front-ends.ts';
import { buildExtension } from '../../scripts/visit/build-extension.ts';
import { browserNames } from './start-visit.ts';

/** Builds what the end-to-end tests run on, once. */
export async function setup(): Promise<void> {
  await buildFrontEnds();
  for (const name of browserNames) await buildExtension(name, name === 'chromium' ? 'granted' : 'shipped');
}
