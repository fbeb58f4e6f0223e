import { buildFrontEnds } from '../../scripts/chat/build-front-ends.ts';
import { buildExtension } from '../../scripts/visit/build-extension.ts';

/** Builds what the end-to-end tests run on, once. */
export async function setup(): Promise<void> {
  await buildFrontEnds();
  await buildExtension('chromium', 'granted');
  await buildExtension('firefox', 'shipped');
}
