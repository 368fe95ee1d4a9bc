import { accepted, next, refreshed, refused, sending, type Bag, type Entry, type NewKey, type Seen } from './bag';
import type { Shelf } from './shelf';

/** What became of something that was sent. */
export type Sent =
  | { kind: 'taken'; seen: Seen }
  /** The assignment moved on since the version that was sent. */
  | { kind: 'stale' }
  | { kind: 'refused'; code: string; status: number; title: string | null; detail: string | null }
  /** Nobody is signed in, or somebody else. */
  | { kind: 'sign-in' }
  | { kind: 'unreachable' };

/** The platform, as far as the outbox needs it. */
export interface Platform {
  send(assessmentId: string, entry: Entry, version: number): Promise<Sent>;
  look(assessmentId: string): Promise<Sent>;
}

/** How far the outbox came. */
export type Reached = 'done' | 'sign-in' | 'later';

/** Looks again at most so often before it waits for another time. */
const MOST_LOOKS = 5;

/** Sends what waits, assignment by assignment, oldest first; stops where only a person or a network helps. */
export async function sendAll(shelf: Shelf, platform: Platform, account: string, newKey: NewKey): Promise<Reached> {
  let reached: Reached = 'done';
  for (const { assessmentId, owner } of await shelf.all()) {
    if (owner !== account) continue;
    const here = await sendOne(shelf, platform, assessmentId, newKey);
    if (here === 'sign-in') return here;
    if (here === 'later') reached = here;
  }
  return reached;
}

async function sendOne(shelf: Shelf, platform: Platform, id: string, newKey: NewKey): Promise<Reached> {
  let looks = 0;
  for (;;) {
    let entry: Entry | null = null;
    const bag = await shelf.update(id, (kept) => {
      entry = kept && next(kept);
      return kept && entry ? sending(kept, entry.key) : kept;
    });
    if (!bag || !entry) return 'done';
    const { key } = entry as Entry;
    const sent = await platform.send(id, entry, bag.version);
    const outcome = sent.kind === 'stale' && ++looks <= MOST_LOOKS ? await platform.look(id) : sent;
    if (outcome.kind === 'unreachable' || outcome.kind === 'stale') return 'later';
    if (outcome.kind === 'sign-in') return 'sign-in';
    await shelf.update(id, (kept) => kept && after(kept, key, sent, outcome, newKey));
  }
}

function after(bag: Bag, key: string, sent: Sent, outcome: Sent, newKey: NewKey): Bag {
  const at = new Date().toISOString();
  if (outcome.kind === 'refused') return refused(bag, key, outcome);
  if (outcome.kind !== 'taken') return bag;
  return sent.kind === 'taken'
    ? accepted(bag, key, outcome.seen, at, newKey)
    : refreshed(bag, outcome.seen, at, newKey);
}
