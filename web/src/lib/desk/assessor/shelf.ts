import { FORMAT, type Bag } from './bag';
import type { Guide } from './seen';

/** Where the device keeps assignments that were taken along. */
export interface Shelf {
  /** False where the browser keeps nothing: then everything is gone with the page. */
  lasting: boolean;
  all(): Promise<Bag[]>;
  get(assessmentId: string): Promise<Bag | null>;
  /** Changes one record whole; of several changes at once each builds on the one before. Null puts the record away. */
  update(assessmentId: string, change: (bag: Bag | null) => Bag | null): Promise<Bag | null>;
  guideline(edition: number): Promise<Guide | null>;
  keepGuideline(guideline: Guide): Promise<void>;
  /** Account of who works with this device: their work is shown without a network. */
  holder(): Promise<string | null>;
  setHolder(account: string | null): Promise<void>;
}

const NAME = 'sahakum.field';

/** Each step brings the store from one version to the next; a step that was released never changes. */
const STEPS: ((db: IDBDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('bags', { keyPath: 'assessmentId' });
    db.createObjectStore('guidelines', { keyPath: 'edition' });
    db.createObjectStore('facts');
  }
];

/** Brings a record of an older release to the form of today, with everything that waits in it. */
export function migrated(kept: Bag): Bag {
  return kept.format === FORMAT
    ? kept
    : { ...kept, format: FORMAT, drafts: kept.drafts ?? {}, outbox: kept.outbox ?? [] };
}

/** Whether there is something on this device at all; asking does not make a store. */
export async function deviceKeeps(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<boolean> {
  const all = await factory?.databases?.().catch(() => []);
  return all?.some(({ name }) => name === NAME) ?? false;
}

/** The browser's own store, or the page's memory where there is none. */
export async function openShelf(factory: IDBFactory | undefined = globalThis.indexedDB): Promise<Shelf> {
  try {
    if (factory) return new DeviceShelf(await opened(factory));
  } catch {
    // Refused in some private windows.
  }
  return new MemoryShelf();
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(NAME, STEPS.length);
  request.onupgradeneeded = ({ oldVersion }) => STEPS.slice(oldVersion).forEach((step) => step(request.result));
  return answer<IDBDatabase>(request).then((db) => {
    // A newer release in another tab changes the store; this page asks for it anew when it is loaded again.
    db.onversionchange = () => db.close();
    return db;
  });
}

class DeviceShelf implements Shelf {
  readonly lasting = true;
  readonly #db: IDBDatabase;

  constructor(db: IDBDatabase) {
    this.#db = db;
  }

  async all() {
    return (await answer<Bag[]>(this.#store('bags', 'readonly').getAll())).map(migrated);
  }

  async get(assessmentId: string) {
    const kept = await answer<Bag | undefined>(this.#store('bags', 'readonly').get(assessmentId));
    return kept ? migrated(kept) : null;
  }

  update(assessmentId: string, change: (bag: Bag | null) => Bag | null): Promise<Bag | null> {
    const transaction = this.#db.transaction('bags', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('bags');
    return new Promise((resolve, reject) => {
      let after: Bag | null = null;
      transaction.oncomplete = () => resolve(after);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      const before = store.get(assessmentId);
      before.onsuccess = () => {
        const kept = before.result as Bag | undefined;
        after = change(kept ? migrated(kept) : null);
        if (after) store.put(after);
        else store.delete(assessmentId);
      };
    });
  }

  async guideline(edition: number) {
    return (await answer<Guide | undefined>(this.#store('guidelines', 'readonly').get(edition))) ?? null;
  }

  async keepGuideline(guideline: Guide) {
    await answer(this.#store('guidelines', 'readwrite').put(guideline));
  }

  async holder() {
    return (await answer<string | null | undefined>(this.#store('facts', 'readonly').get('holder'))) ?? null;
  }

  async setHolder(account: string | null) {
    await answer(this.#store('facts', 'readwrite').put(account, 'holder'));
  }

  #store(name: string, mode: IDBTransactionMode): IDBObjectStore {
    return this.#db.transaction(name, mode).objectStore(name);
  }
}

export class MemoryShelf implements Shelf {
  readonly lasting = false;
  readonly #bags = new Map<string, Bag>();
  readonly #guidelines = new Map<number, Guide>();
  #holder: string | null = null;

  async all() {
    return [...this.#bags.values()];
  }

  async get(assessmentId: string) {
    return this.#bags.get(assessmentId) ?? null;
  }

  async update(assessmentId: string, change: (bag: Bag | null) => Bag | null) {
    const after = change(this.#bags.get(assessmentId) ?? null);
    if (after) this.#bags.set(assessmentId, after);
    else this.#bags.delete(assessmentId);
    return after;
  }

  async guideline(edition: number) {
    return this.#guidelines.get(edition) ?? null;
  }

  async keepGuideline(guideline: Guide) {
    this.#guidelines.set(guideline.edition, guideline);
  }

  async holder() {
    return this.#holder;
  }

  async setHolder(account: string | null) {
    this.#holder = account;
  }
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
