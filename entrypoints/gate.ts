import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pathsWithin } from '@/lib/core/tool/paths-within.ts';

/** Goes before the page script on hosts that carry other things than a tool, and tells it when it is among those. */
export default defineUnlistedScript(() => {
  const paths = Object.entries(pathsWithin).find(([host]) => host === location.host)?.[1];
  const world = globalThis as { assayIsElsewhere?: () => boolean };
  world.assayIsElsewhere = () => paths?.test(location.pathname) === false;
});
