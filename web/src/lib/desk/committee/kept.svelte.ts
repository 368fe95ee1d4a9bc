import type { Outcome, Problem } from '$lib/http';

/** One record on the screen with the version that a command must name. A late answer to an old question is dropped. */
export class Kept<T> {
  value = $state.raw<T | null>(null);
  version = $state('');
  problem = $state.raw<Problem | null>(null);
  #asked = 0;

  async ask(question: () => Promise<Outcome<T>>): Promise<void> {
    const asked = ++this.#asked;
    const answer = await question();
    if (asked !== this.#asked) return;
    this.problem = answer.ok ? null : answer.problem;
    if (answer.ok) this.take({ value: answer.value, version: answer.version ?? '' });
  }

  /** What a command answered; nothing when it was refused. */
  take(answer: { value: T; version: string } | null): void {
    if (!answer) return;
    this.#asked++;
    this.value = answer.value;
    this.version = answer.version;
  }
}
