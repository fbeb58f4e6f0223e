const firstPieceAfterMs = 600;
const lengthMs = 1_000;

const answer = `Here is the shortest version that I would start with.

\`\`\`js
const due = entries.filter((entry) => entry.day === today);
\`\`\`

Show it to one person, write down what surprised them, and change one thing at a time after that.`;

/** Answers without any request, as a page does whose model runs in it; yields the answer piece by piece. */
export async function* answerInPage(signal?: AbortSignal): AsyncGenerator<string, void> {
  const pieces = answer.match(/\S+\s*/g) ?? [];
  await wait(firstPieceAfterMs);
  for (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
    await wait(lengthMs / pieces.length);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
