/** How many rows and keys were handed out since the counting began, by store. */
export type Reads = Record<string, number>;

type Reading = (this: IDBObjectStore | IDBIndex, ...args: unknown[]) => IDBRequest;

/** How many rows the answer of a request stands for: what a browser counts, it has to walk along as well. */
const rowsIn = {
  get: (result: unknown) => Number(result !== undefined),
  getKey: (result: unknown) => Number(result !== undefined),
  getAll: (result: unknown) => (result as unknown[]).length,
  getAllKeys: (result: unknown) => (result as unknown[]).length,
  getAllRecords: (result: unknown) => (result as unknown[]).length,
  openCursor: (result: unknown) => Number(result !== null),
  openKeyCursor: (result: unknown) => Number(result !== null),
  count: (result: unknown) => Number(result),
};

/** Counts from now on what this page reads from any database; the counts are kept up to date in what is returned. */
export function countReads(): Reads {
  const reads: Reads = {};
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const [name, rowsOf] of Object.entries(rowsIn)) countCalls(prototype, name, rowsOf, reads);
  return reads;
}

function countCalls(
  prototype: object,
  name: string,
  rowsOf: (result: unknown) => number,
  reads: Reads,
): void {
  const original = Reflect.get(prototype, name) as Reading | undefined;
  if (original === undefined) return;

  Reflect.set(prototype, name, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
    const request = original.apply(this, args);
    const store = 'objectStore' in this ? this.objectStore.name : this.name;
    // A cursor's request succeeds once more with every row.
    request.addEventListener('success', () => {
      reads[store] = (reads[store] ?? 0) + rowsOf(request.result);
    });
    return request;
  });
}
