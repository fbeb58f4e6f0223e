import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followTheme } from '@/lib/browser/theme.ts';

/** Runs before a page of ours is drawn, so that it never shows another theme than the chosen one. */
export default defineUnlistedScript(() => followTheme(document));
