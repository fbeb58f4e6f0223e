import type { ServerResponse } from 'node:http';
import { type AnswerFormat, answerFormats } from './answer-formats.ts';
import { type Pace, paceAnswer } from './pace-answer.ts';

/** An answer on its way to a page. */
interface Streaming {
  readonly answer: string;
  readonly turn: number;
  readonly format: AnswerFormat;
  readonly pace: Pace;
  /** Where it is another than the format's own. */
  readonly contentType?: string | undefined;
}

/** Streams an answer as a few words a piece, or as one piece at the end, as the format has it. */
export function streamAnswer(response: ServerResponse, streaming: Streaming): void {
  const { answer, turn, pace } = streaming;
  const { contentType, atOnce = false, encode } = answerFormats[streaming.format];

  response.writeHead(200, {
    'content-type': streaming.contentType ?? contentType,
    'cache-control': 'no-store',
  });
  // The page learns of the answer before its first word.
  response.flushHeaders();
  const stop = paceAnswer({
    answer,
    turn,
    pace,
    onWords: (words) => {
      if (!atOnce) for (const text of words) response.write(encode(text));
    },
    onEnd: () => response.end(atOnce ? encode(answer) : undefined),
  });
  response.on('close', stop);
}
