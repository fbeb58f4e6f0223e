import type { TaskOutcome } from '../../lib/core/task/task.ts';
import { handFiles } from './hand-files.ts';
import type { Scene } from './scene.ts';
import { type PicturedWork, pictureWork } from './tasks.ts';

const page = 'helps';
const imports = "document.querySelector('.import')";

function helps(name: string, ...works: readonly PicturedWork[]): Scene {
  return {
    name: `helps-${name}`,
    page,
    rows: (now) => pictureWork(works, now),
    shows: `document.querySelectorAll('.workflow').length === ${works.length} && ${imports}`,
  };
}

const review = { name: 'Code review', ratio: 0.7 } as const;
/** Less time with AI, and more of it done again. */
const moreRework = (isWithAi: boolean, nth: number): TaskOutcome =>
  isWithAi && nth % 8 !== 0 ? 'reworked' : nth % 9 === 4 ? 'thrown-away' : 'used';

const names = [
  'Documentation',
  'Incident triage',
  'Release notes',
  'Migrations',
  'Answering questions of colleagues in other departments and zones',
  'Unit tests',
  'Unterlagenbeschaffungsvorabstimmungsprotokollierungen',
  'Interviews',
  'Estimates',
  'Data cleaning',
];
const twelve: readonly PicturedWork[] = [
  { ...review, tasks: 24, blocks: 12 },
  { name: 'Bug reports', tasks: 5, ratio: 1 },
  ...names.map((name, index) => ({ name, tasks: (index * 7) % 24, ratio: 0.6 + index / 8 })),
];

const rows = [
  'Date,Time,Duration,Kind,Size,How',
  ...Array.from({ length: 30 }, (_, nth) => {
    const day = String(1 + (nth % 28)).padStart(2, '0');
    const kind = nth % 3 === 0 ? 'Handbook' : 'Reviews';
    return `2026-09-${day},0${8 + (nth % 2)}:30,00:${10 + nth}:00,${kind},${nth % 2 === 0 ? 'usual' : 'large'},${nth % 4 === 0 ? 'AI' : ''}`;
  }),
  'someday,09:00,00:20:00,Reviews,usual,AI',
  '2026-09-03,09:00,soon,Reviews,usual,',
];

/** "Does it help?" in every state. */
export const helpsScenes: readonly Scene[] = [
  { name: 'helps-empty', page, rows: () => ({}), shows: `document.querySelector('.nothing') && ${imports}` },
  helps('few-tasks', { ...review, tasks: 5 }),
  helps('trial-begun', { ...review, tasks: 1, blocks: 12 }),
  helps('trial-under-way', { ...review, tasks: 15, blocks: 12 }),
  helps('trial-helps', { ...review, tasks: 24, blocks: 12 }),
  helps('trial-cannot-tell', {
    ...review,
    ratio: 0.97,
    tasks: 24,
    blocks: 12,
    isCrossed: (nth) => nth % 7 === 3,
  }),
  { ...helps('trial-mixed', { ...review, tasks: 40, blocks: 20, outcome: moreRework }), isPrinted: true },
  helps('observed', { ...review, tasks: 48, outcome: moreRework }),
  {
    ...helps('import', { ...review, tasks: 3 }),
    act: async (helping) => {
      const read = "document.querySelector('.preview-count')";
      await handFiles(
        helping,
        '.import input[type=file]',
        { 'hours of mine.csv': `${rows.join('\r\n')}\r\n` },
        read,
      );
    },
  },
  {
    ...helps('twelve', ...twelve),
    isPrinted: true,
    act: async (helping) => {
      await helping.evaluate("for (const one of document.querySelectorAll('details')) one.open = true;");
    },
  },
];
