/** How often a guesser was right. */
export interface Hits {
  /** Each trial's share of a hit: 1, 0, or where several were tied and one was right, 1 divided by their number. */
  readonly shares: readonly number[];
  /** The median number of candidates that were at least half as likely as the best. */
  readonly candidates: number;
}

/**
 * Takes the best candidate for each file, and those that belong together at once: where each file belongs to another
 * candidate, one that fits several files is taken less for each of them (Sinkhorn's scaling of the table).
 *
 * @param scores how well each candidate (column) fits each file (row); the right one stands on the diagonal
 */
export function pickBest(scores: readonly (readonly number[])[]): { alone: Hits; together: Hits } {
  return { alone: hitsOf(scores), together: hitsOf(scale(scores)) };
}

function hitsOf(scores: readonly (readonly number[])[]): Hits {
  const candidates = scores.map((row) => {
    const best = Math.max(...row);
    return row.filter((score) => score * 2 >= best).length;
  });
  return {
    shares: scores.map((row, index) => {
      const best = Math.max(...row);
      const tied = row.filter((score) => score === best).length;
      return row[index] === best ? 1 / tied : 0;
    }),
    candidates: candidates.sort((one, other) => one - other)[Math.floor(candidates.length / 2)] ?? 0,
  };
}

function scale(scores: readonly (readonly number[])[]): number[][] {
  let table = scores.map((row) => row.map((score) => score + 1e-12));
  for (let round = 0; round < 30; round += 1) {
    table = table.map((row) => divide(row, sum(row)));
    const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
    table = table.map((row) => row.map((score, column) => score / (columns[column] ?? 1)));
  }
  return table;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const divide = (row: readonly number[], by: number): number[] => row.map((score) => score / by);
