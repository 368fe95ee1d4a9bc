import type { Tone } from '$lib/components/desk/Mark.svelte';

/** How a state of the certification desk stands; the words are in the catalogue. */
export function toneOf(status: string): Tone {
  switch (status) {
    case 'GRANTED':
    case 'ACTIVE':
    case 'FINISHED':
    case 'REMEDY_APPLIED':
    case 'UPHELD':
    case 'PARTLY':
      return 'good';
    case 'APPLIED':
    case 'OPEN':
    case 'RECEIVED':
    case 'FILED':
    case 'SUSPENDED':
    case 'GRACE':
      return 'act';
    case 'UNDER_REVIEW':
    case 'REVIEWED':
    case 'ON_AGENDA':
    case 'RETURNED':
    case 'DEFERRED':
    case 'PLANNED':
    case 'RUNNING':
    case 'PROPOSED':
    case 'ACKNOWLEDGED':
    case 'TRIAGED':
    case 'INVESTIGATING':
    case 'FINDING':
    case 'REMEDY':
    case 'ADMISSIBLE':
    case 'PANEL_NAMED':
    case 'REVIEW':
      return 'under-way';
    default:
      return 'ended';
  }
}
