import type { Outcome, Problem } from '$lib/http';

type FetchPage<T> = (cursor: string | undefined) => Promise<Outcome<{ items: T[]; next?: string | null }>>;

/** A list that comes page by page. Another question starts it again; a late answer to an old one is dropped. */
export class Listed<T> {
  items = $state.raw<T[]>([]);
  next = $state.raw<string | null>(null);
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  #page: FetchPage<T> | null = null;

  async ask(page: FetchPage<T>): Promise<void> {
    this.#page = page;
    await this.#show(page, undefined, []);
  }

  async more(): Promise<void> {
    if (this.#page && this.next !== null && !this.busy) await this.#show(this.#page, this.next, this.items);
  }

  async #show(page: FetchPage<T>, cursor: string | undefined, before: T[]): Promise<void> {
    this.busy = true;
    const answer = await page(cursor);
    if (this.#page !== page) return;
    this.busy = false;
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    this.items = [...before, ...answer.value.items];
    this.next = answer.value.next ?? null;
  }
}
