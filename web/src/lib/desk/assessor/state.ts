import type { Bag } from './bag';
import type { Reached } from './sender';

/** What the person is told about the work on this device. */
export type SyncState =
  | { kind: 'sent' }
  | { kind: 'sending'; waiting: number }
  | { kind: 'waiting'; waiting: number }
  /** Somebody has to decide or to complete something. */
  | { kind: 'person'; waiting: number; decisions: number }
  | { kind: 'sign-in'; waiting: number };

/** Everything about several assignments in one state; what needs the person comes first. */
export function syncState(bags: Bag[], busy: boolean, reached: Reached): SyncState {
  const waiting = bags.reduce((sum, { outbox }) => sum + outbox.length, 0);
  const decisions = bags.reduce((sum, { outbox }) => sum + outbox.filter(({ trouble }) => trouble).length, 0);
  if (decisions > 0) return { kind: 'person', waiting, decisions };
  if (waiting === 0) return { kind: 'sent' };
  if (busy) return { kind: 'sending', waiting };
  return reached === 'sign-in' ? { kind: 'sign-in', waiting } : { kind: 'waiting', waiting };
}
