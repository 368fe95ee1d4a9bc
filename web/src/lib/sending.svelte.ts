import { newKey, type FieldError, type Outcome, type Problem } from './http';

/**
 * One thing that somebody sends. A second click while it is under way does nothing; after an unknown end (no network,
 * a server that was away) the same key is sent again, so that the server can tell a repetition from a new wish.
 */
export class Sending {
  busy = $state(false);
  done = $state(false);
  problem = $state.raw<Problem | null>(null);
  #key: string | null = null;

  /** The answer, or null when there is none; why is in `problem`. */
  async send<T>(how: (key: string) => Promise<Outcome<T>>): Promise<{ value: T; version: string } | null> {
    if (this.busy) return null;
    this.busy = true;
    this.done = false;
    this.#key ??= newKey();
    const answer = await how(this.#key);
    this.busy = false;
    this.problem = answer.ok ? null : answer.problem;
    this.done = answer.ok;
    if (answer.ok || isFinal(answer.problem)) this.#key = null;
    return answer.ok ? { value: answer.value, version: answer.version ?? '' } : null;
  }

  /** What the server said about one field; `pointer` as in RFC 6901. */
  errorAt(pointer: string): FieldError | undefined {
    return this.problem?.errors.find((error) => error.pointer === pointer);
  }
}

/** The server decided: what is sent next is another wish. */
function isFinal(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500 && ![401, 408, 425, 429].includes(problem.status);
}
