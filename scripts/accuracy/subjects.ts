import { catalogue } from '../../lib/core/tool/catalogue.ts';
import { findChat } from '../../lib/core/tool/find-chat.ts';
import type { Tool } from '../../lib/core/tool/tool.ts';
import { type FrontEnd, frontEnds } from '../../tests/front-ends/front-ends.ts';
import { type Replica, replicaHosts, replicas } from '../../tests/front-ends/replicas.ts';
import type { Sender } from '../visit/send-prompts.ts';

/** What can be done on a chat page. */
type Controls = Sender &
  Pick<FrontEnd, 'newChat' | 'copyAnswer' | 'copyOwn' | 'regenerate' | 'chip'> &
  Partial<Pick<Replica, 'copyCode' | 'editAgain' | 'editField' | 'saveEdit'>>;

/** A chat page that is driven: a front end from npm, or a page that plays a site. */
export interface Subject {
  readonly name: string;
  readonly address: string;
  /** The tool that Assay takes it for. */
  readonly tool: Tool;
  readonly controls: Controls;
  /** Who knows what was really sent: the page itself, the server behind it, or, where none is asked, nobody else. */
  readonly witness: 'page' | 'server' | 'nobody';
  /** Whether the address already names the chat, as a notebook does: it is the same chat however often it is begun. */
  readonly isOneChat: boolean;
}

const addressOf = ({ name }: FrontEnd): string => `http://${name}.intranet.test/`;

/** Every front end and every replica. */
export const subjects: readonly Subject[] = [
  ...frontEnds.map(
    (frontEnd): Subject => ({
      name: frontEnd.name,
      address: addressOf(frontEnd),
      tool: toolAt(addressOf(frontEnd)),
      controls: frontEnd,
      witness: frontEnd.transport === 'in-page' ? 'nobody' : 'server',
      isOneChat: false,
    }),
  ),
  ...replicas.map(
    (replica): Subject => ({
      name: `${replica.name} (replica)`,
      address: replica.address,
      tool: toolAt(replica.address),
      controls: replica,
      witness: 'page',
      isOneChat: findChat(replica.toolId, replica.address) !== undefined,
    }),
  ),
];

/** Host name → front end, for the chat server. */
export const subjectHosts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(frontEnds.map((frontEnd) => [new URL(addressOf(frontEnd)).hostname, frontEnd.name])),
  ...replicaHosts,
};

function toolAt(address: string): Tool {
  const { origin, host } = new URL(address);
  const known = catalogue.find(({ origins }) => origins.includes(origin));
  return known === undefined
    ? { id: origin, name: host, origins: [origin] }
    : { id: known.id, name: known.name, origins: known.origins };
}

/** The names of those whose answers come by no request of their own. */
export const streamless: ReadonlySet<string> = new Set([
  ...frontEnds.filter(({ transport }) => isStreamless(transport)).map(({ name }) => name),
  ...replicas.filter(({ transport }) => isStreamless(transport)).map(({ name }) => `${name} (replica)`),
]);

function isStreamless(transport: string): boolean {
  return transport === 'websocket' || transport === 'in-page';
}
