import type { Tone } from '$lib/components/desk/Mark.svelte';
import type { components } from '$lib/wire/services/registry';

export type Cbo = components['schemas']['CboView'];
export type Summary = components['schemas']['CboSummary'];
export type Candidate = components['schemas']['CandidateView'];
export type HistoryLine = components['schemas']['HistoryLine'];

export const STATES = ['SUBMITTED', 'RETURNED', 'REGISTERED', 'REJECTED', 'WITHDRAWN'] as const;

const TONES: Record<string, Tone> = {
  SUBMITTED: 'act',
  RETURNED: 'under-way',
  REGISTERED: 'good',
  REJECTED: 'ended',
  WITHDRAWN: 'ended'
};

export function toneOf(status: string): Tone {
  return TONES[status] ?? 'under-way';
}

const DAY_MS = 86_400_000;

/** Whole days since that moment. */
export function daysSince(moment: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(moment)) / DAY_MS));
}

/** Fields that are laid side by side, in the order of the form. */
export const FIELDS = [
  'nameKm',
  'nameLatin',
  'type',
  'sector',
  'place',
  'legalForm',
  'foundedOn',
  'members',
  'womenMembers',
  'number',
  'source'
] as const;

export type Field = (typeof FIELDS)[number];

/** What is compared of a field: codes and numbers, not their words. */
export function valueOf(cbo: Cbo, field: Field): string {
  switch (field) {
    case 'place':
      return cbo.area;
    case 'source':
      return cbo.record?.source ?? '';
    default:
      return String(cbo[field] ?? '');
  }
}

/** Only what both records say can differ. */
export function differs(one: Cbo, other: Cbo, field: Field): boolean {
  const [left, right] = [valueOf(one, field), valueOf(other, field)];
  return left !== right && left !== '' && right !== '';
}
