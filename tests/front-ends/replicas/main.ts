import { ChatPage } from './chat-page.ts';
import { sites } from './sites.ts';

const site = sites.find(({ host }) => host === location.hostname);
if (site === undefined) throw new Error(`No site is played on ${location.hostname}.`);
new ChatPage(site);
