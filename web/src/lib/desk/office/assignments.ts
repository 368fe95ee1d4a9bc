import type { components } from '$lib/wire/services/assessment';
import type { Account } from './people.svelte';

export type Entry = components['schemas']['EntryView'];
export type Assessment = components['schemas']['AssessmentView'];
export type Load = components['schemas']['ChoiceView'];

/** Somebody who may be asked to assess. */
export interface Candidate {
  account: Account;
  load: Load | null;
  /** Areas of the assessor; empty: the whole country. */
  areas: string[];
  /** Why not: a code of the service, or that the assessor works elsewhere. */
  obstacle: string | null;
}

const ASSESSORS = ['ASSESSOR', 'LEAD_ASSESSOR'];

/** Gazetteer codes of the places for which an account may assess; null when for none. */
export function areasOf(account: Account): string[] | null {
  const grants = account.grants.map((grant) => grant.split('@')).filter(([role]) => ASSESSORS.includes(role ?? ''));
  if (grants.length === 0) return null;
  return grants.some(([, area]) => area === undefined) ? [] : grants.map(([, area]) => area!);
}

/** Who could be asked: first whom nothing stands against, of them who has least to do. */
export function candidatesOf(accounts: readonly Account[], loads: readonly Load[], place: string): Candidate[] {
  return accounts
    .flatMap((account): Candidate[] => {
      const areas = areasOf(account);
      if (areas === null) return [];
      const load = loads.find((one) => one.account === account.id) ?? null;
      const elsewhere = areas.length > 0 && !areas.some((area) => place.startsWith(area));
      return [{ account, load, areas, obstacle: load?.obstacle ?? (elsewhere ? 'other-area' : null) }];
    })
    .sort((one, other) => rank(one) - rank(other));
}

function rank({ obstacle, load, areas }: Candidate): number {
  const work = (load?.waiting ?? 0) + (load?.scoring ?? 0);
  return (obstacle ? 1_000_000 : 0) + work * 10 + (areas.length > 0 ? 0 : 1);
}
