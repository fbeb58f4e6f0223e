/** A database as it lies on a disk, told without Dexie: its native version, its stores and their rows. */
export interface StoredLedger {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoreShape>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

interface StoreShape {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  /** Name to key path, and whether it is unique. */
  readonly indexes: Readonly<
    Record<string, { readonly keyPath: string | string[]; readonly unique: boolean }>
  >;
}

/** Writes a stored ledger by IndexedDB alone. */
export async function store(name: string, { version, stores, rows }: StoredLedger): Promise<void> {
  const db = await openNatively(name, version, (upgrading) => {
    for (const [storeName, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const objectStore = upgrading.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const [indexName, index] of Object.entries(indexes))
        objectStore.createIndex(indexName, index.keyPath, { unique: index.unique });
    }
  });
  const transaction = db.transaction(Object.keys(stores), 'readwrite');
  for (const [storeName, ofStore] of Object.entries(rows))
    for (const row of ofStore) transaction.objectStore(storeName).add(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  db.close();
}

/** The native version and the stores of a database, read by IndexedDB alone. */
export async function readShape(name: string): Promise<Omit<StoredLedger, 'rows'>> {
  const db = await openNatively(name);
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const stores = Object.fromEntries(names.map((one) => [one, shapeOf(transaction.objectStore(one))]));
  db.close();
  return { version: db.version, stores };
}

function shapeOf(objectStore: IDBObjectStore): StoreShape {
  const indexes = [...objectStore.indexNames].map((name) => {
    const { keyPath, unique } = objectStore.index(name);
    return [name, { keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath], unique }] as const;
  });
  return {
    keyPath: String(objectStore.keyPath),
    autoIncrement: objectStore.autoIncrement,
    indexes: Object.fromEntries(indexes),
  };
}

function openNatively(
  name: string,
  version?: number,
  upgrade: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
