const openings = [
  'Here is a short answer.',
  'Good question.',
  'Yes, that works.',
  'Let me put it plainly.',
] as const;

const bodies = [
  'Start with the smallest version that could be useful, show it to one person, and write down what surprised them. Most plans get shorter after that.',
  'There are two common ways. The first is quick to set up and hard to change later; the second takes an afternoon longer, and you will be glad of it in a month.',
  'I would split this into three steps: collect what you already have, decide what the reader needs to do next, and cut everything that does not help with that.',
  'The numbers point in the same direction, but the sample is small. I would call it a hint rather than a result, and look again after another two weeks.',
  'A checklist of five lines is enough here. Put the step that people forget most often at the top, and leave room for a date and a name next to each line.',
] as const;

const endings = [
  'Would you like an example?',
  'Tell me more and I can be more exact.',
  'I can turn this into a draft if that helps.',
] as const;

/** The scripted answer to the nth prompt: a pleasant one that knows nothing of the prompt. */
export function answerTo(turn: number): string {
  return [openings, bodies, endings].map((parts) => parts[turn % parts.length]).join(' ');
}
