import { readCode, type Reading, type Said } from './code';
import type { Copy } from './copy';
import { listsOf, readStatusList, type StatusList } from './status';

/** What can be said of a certificate without asking the register. */
export type Standing =
  | 'VALID'
  | 'SUSPENDED'
  /** Withdrawn, given back or void: the lists do not say which. */
  | 'REVOKED'
  /** In grace or expired: whether a renewal may come is not known here. */
  | 'TERM_OVER'
  | 'NOT_YET_VALID'
  /** Genuine and within its term, but no list here tells of its status on that day. */
  | 'STATUS_UNKNOWN';

export interface CheckedHere {
  said: Said;
  standing: Standing;
  /** The day that is spoken of. */
  day: string;
  /** When the issuer signed the status list that was used; null when none could be used. */
  listAt: string | null;
  keysAt: string;
}

export type Offline = CheckedHere | { refused: 'NOT_OURS' | 'DAMAGED' | 'KEY_WITHDRAWN' | 'UNABLE' };

/**
 * Checks a scanned code with the copy on this device.
 *
 * @param asOf the day that is asked about; null for today
 */
export async function checkHere(
  scanned: string,
  copy: Copy,
  today: string,
  now: Date,
  asOf: string | null
): Promise<Offline> {
  const reading: Reading = await readCode(scanned, copy.issuer);
  if (reading.kind !== 'GENUINE') return { refused: reading.kind };
  const { said } = reading;
  const day = asOf ?? today;
  const lists = day === today ? await usableLists(said, copy, now) : null;
  return {
    said,
    standing: standingOf(said, day, lists),
    day,
    listAt: lists?.suspension.signedAt ?? null,
    keysAt: copy.keysAt
  };
}

/** A suspension never hides that the term is over; what was taken back never counts as running. */
function standingOf(said: Said, day: string, lists: Lists | null): Standing {
  if (lists?.revocation.isMarked(said.index)) return 'REVOKED';
  if (day < said.validFrom) return 'NOT_YET_VALID';
  if (day > said.validUntil) return 'TERM_OVER';
  if (!lists) return 'STATUS_UNKNOWN';
  return lists.suspension.isMarked(said.index) ? 'SUSPENDED' : 'VALID';
}

interface Lists {
  revocation: StatusList;
  suspension: StatusList;
}

/** Both lists of the certificate's block, or none: half of the status is no status. */
async function usableLists(said: Said, copy: Copy, now: Date): Promise<Lists | null> {
  const numbers = listsOf(said.block);
  const [revocation, suspension] = await Promise.all(
    (['revocation', 'suspension'] as const).map((purpose) =>
      readStatusList(copy.lists[numbers[purpose]] ?? '', purpose, numbers[purpose], copy.issuer)
    )
  );
  const holds = (list: StatusList) => Date.parse(list.validUntil) > now.getTime();
  return revocation && suspension && holds(revocation) && holds(suspension) ? { revocation, suspension } : null;
}
