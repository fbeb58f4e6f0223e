/** How the scripted model writes an answer down on its way to the page. */
export type AnswerFormat = 'event-stream' | 'ndjson' | 'text' | 'json' | 'chunks' | 'connect';

/** The shape of one format on the wire. */
interface Encoding {
  readonly contentType: string;
  /** Whether the whole answer is one piece, sent at the end. */
  readonly atOnce?: boolean;
  readonly encode: (text: string) => string | Buffer;
}

/** Every format by its name. */
export const answerFormats: Readonly<Record<AnswerFormat, Encoding>> = {
  'event-stream': {
    contentType: 'text/event-stream; charset=utf-8',
    encode: (text) => `data: ${JSON.stringify({ text })}\n\n`,
  },
  ndjson: {
    contentType: 'application/x-ndjson; charset=utf-8',
    encode: (text) => `${JSON.stringify({ text })}\n`,
  },
  text: {
    contentType: 'text/plain; charset=utf-8',
    encode: (text) => text,
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    atOnce: true,
    encode: (text) => JSON.stringify({ text }),
  },
  // Google's pages read pieces that each begin with a line that says how long they are.
  chunks: {
    contentType: 'application/json; charset=utf-8',
    encode: (text) => withLength(JSON.stringify({ text })),
  },
  // Connect RPC: a byte of flags, four bytes of length, then the message.
  connect: {
    contentType: 'application/connect+json',
    encode: (text) => withHead(Buffer.from(JSON.stringify({ text }))),
  },
};

/** Gives the format that an address asks for, or undefined when there is none of that name. */
export function findFormat(name: string): AnswerFormat | undefined {
  return Object.hasOwn(answerFormats, name) ? (name as AnswerFormat) : undefined;
}

function withLength(piece: string): string {
  return `${piece.length}\n${piece}\n`;
}

function withHead(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
