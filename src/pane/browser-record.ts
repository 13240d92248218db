/** One value in the browser's own database, under a name of its own: nothing of it leaves the machine. */
export interface BrowserRecord {
  /** What was kept; undefined where nothing was, or the browser or a policy refuses the database. */
  read(): Promise<unknown>;
  /** Keeps a value in place of the one before; undefined forgets it. Where the database is refused nothing is kept. */
  write(value: unknown): Promise<void>;
}

/** The record called `key` in the table of that database. What is asked for at once is done in turn. */
export function browserRecord(database: string, table: string, key: string): BrowserRecord {
  let last: Promise<unknown> = Promise.resolve();
  // What is kept here is a comfort: it is not told where it cannot be had.
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> =>
    (last = last.then(work).catch(() => undefined));
  return {
    read: () => inTurn(() => during(database, table, 'readonly', (store) => store.get(key))),
    write: async (value) => {
      await inTurn(() =>
        during(database, table, 'readwrite', (store) =>
          value === undefined ? store.delete(key) : store.put(value, key),
        ),
      );
    },
  };
}

/** Opens the database, does one thing, and lets it go. */
async function during(
  name: string,
  table: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  await answered(opening);
  const database = opening.result;
  try {
    const asked = work(database.transaction(table, mode).objectStore(table));
    await answered(asked);
    return asked.result;
  } finally {
    database.close();
  }
}

function answered(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database refuses'));
  });
}
