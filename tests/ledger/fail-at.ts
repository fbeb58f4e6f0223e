import { vi } from 'vitest';

/** Makes a method of the object stores fail once, at its nth call from now on. */
export function failAt(method: 'add' | 'put' | 'delete' | 'clear', nth: number): void {
  const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    calls += 1;
    if (calls === nth) throw new DOMException('disk full', 'QuotaExceededError');
    return original.apply(this, given) as never;
  });
}
