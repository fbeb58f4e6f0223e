/**
 * How far each of some dots stands above or below its line so that none hides another: as near as there is room.
 *
 * @param places of the dots along the line, in CSS pixels
 * @param apart how far two dots have to be from each other
 * @param room how far a dot may stand off the line
 */
export function spreadDots(places: readonly number[], apart: number, room: number): number[] {
  const offsets: number[] = [];
  for (const [index, place] of places.entries()) {
    const near = places
      .slice(0, index)
      .map((other, at) => ({ by: place - other, offset: offsets[at] ?? 0 }))
      .filter(({ by }) => Math.abs(by) < apart);
    const isFree = (offset: number): boolean =>
      near.every((other) => Math.hypot(other.by, offset - other.offset) >= apart - 0.01);
    offsets.push(offsetsWithin(apart / 2, room).find(isFree) ?? 0);
  }
  return offsets;
}

/** 0, then one step up, one down, two up, and so on. */
function offsetsWithin(step: number, room: number): number[] {
  const steps = Math.floor(room / step);
  return [0, ...Array.from({ length: steps }, (_, at) => [(at + 1) * step, -(at + 1) * step]).flat()];
}
