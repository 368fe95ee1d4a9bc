import type { Outcome, Problem } from './api';

/** Follows the newest question: the last answer stays on the screen until the next is there; late answers are dropped. */
export class Latest<T> {
  value = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(true);
  #followed: Outcome<T> | Promise<Outcome<T>> | null = null;

  follow(answer: Outcome<T> | Promise<Outcome<T>>): void {
    this.#followed = answer;
    if (!(answer instanceof Promise)) return this.#show(answer);
    this.busy = true;
    void answer.then((outcome) => {
      if (this.#followed === answer) this.#show(outcome);
    });
  }

  #show(outcome: Outcome<T>): void {
    this.busy = false;
    this.value = outcome.ok ? outcome.value : null;
    this.problem = outcome.ok ? null : outcome.problem;
  }
}
