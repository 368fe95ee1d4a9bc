import type { Api, Issuer } from '$lib/api';
import { listsOf } from './status';

/** What this device keeps to check codes without a network: public keys and public lists, nothing of anybody. */
export interface Copy {
  issuer: Issuer;
  keysAt: string;
  /** Status lists by number, as signed JWTs. */
  lists: Record<number, string>;
}

const KEY = 'sahakum.verification';
const AFRESH_MS = 10 * 60 * 1000;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The copy, null when there is none that can be read. */
export function keptCopy(store: Store | null): Copy | null {
  try {
    const kept = JSON.parse(store?.getItem(KEY) ?? 'null') as Copy | null;
    const sound = Array.isArray(kept?.issuer?.verificationMethod) && Array.isArray(kept.issuer.assertionMethod);
    return sound && typeof kept.lists === 'object' && typeof kept.keysAt === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Fetches keys and lists when the copy is older than ten minutes or lacks the block of a certificate.
 *
 * @returns the copy that is there afterwards; without a network the one from before
 */
export async function refreshCopy(store: Store | null, api: Api, now: Date, block = 1): Promise<Copy | null> {
  const kept = keptCopy(store);
  const lacks = kept?.lists[listsOf(block).suspension] === undefined;
  const age = kept ? now.getTime() - Date.parse(kept.keysAt) : Infinity;
  if (!lacks && age >= 0 && age < AFRESH_MS) return kept;
  const numbers = new Set([...Object.keys(kept?.lists ?? {}).map(Number), ...Object.values(listsOf(block))]);
  const [issuer, ...lists] = await Promise.all([
    api.issuer(),
    ...[...numbers].map(async (number) => ({ number, list: await api.statusList(number) }))
  ]);
  if (!issuer.ok || lists.some(({ list }) => !list.ok)) return kept;
  const copy: Copy = {
    issuer: issuer.value,
    keysAt: now.toISOString(),
    lists: Object.fromEntries(lists.map(({ number, list }) => [number, list.ok ? list.value : '']))
  };
  keep(store, copy);
  return copy;
}

function keep(store: Store | null, copy: Copy) {
  try {
    store?.setItem(KEY, JSON.stringify(copy));
  } catch {
    // A full or forbidden store costs the check without a network, and nothing else.
  }
}

/** This browser's store; null where it is forbidden. */
export function deviceStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
