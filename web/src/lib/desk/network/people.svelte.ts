import type { Problem } from '$lib/http';
import { ask, askAll, platform } from '$lib/platform';
import type { Registration } from './forums';

const MOST = 5_000;

/** Everybody who registered for a forum. */
export class People {
  all = $state.raw<Registration[] | null>(null);
  problem = $state.raw<Problem | null>(null);

  async look(forumId: string): Promise<void> {
    const answer = await askAll(
      (cursor) =>
        ask(
          platform.GET('/api/forums/{forumId}/registrations', {
            params: { path: { forumId }, query: { limit: 200, ...(cursor && { cursor }) } }
          })
        ),
      MOST
    );
    if (answer.ok) this.all = answer.value;
    this.problem = answer.ok ? null : answer.problem;
  }

  /** Somebody who was not on the list. */
  join(person: Registration): void {
    this.all = [...(this.all ?? []), person];
  }

  /** Shows at once that somebody came. */
  came(participant: string): void {
    this.all = this.all?.map((one) => (one.participant === participant ? { ...one, status: 'ATTENDED' } : one)) ?? null;
  }
}
