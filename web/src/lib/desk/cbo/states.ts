import type { Tone } from '$lib/components/desk/Mark.svelte';

const ASSESSMENTS: Record<string, Tone> = {
  SELF_ASSESSMENT: 'act',
  RETURNED: 'act',
  RECOMMENDED: 'good',
  ABANDONED: 'ended'
};

const APPLICATIONS: Record<string, Tone> = {
  RETURNED: 'act',
  GRANTED: 'good',
  REFUSED: 'ended',
  WITHDRAWN: 'ended'
};

const CERTIFICATES: Record<string, Tone> = {
  ACTIVE: 'good',
  SUSPENDED: 'act',
  GRACE: 'act'
};

const APPEALS: Record<string, Tone> = {
  PANEL_NAMED: 'act',
  INADMISSIBLE: 'ended',
  WITHDRAWN: 'ended',
  DISMISSED: 'ended',
  UPHELD: 'good',
  PARTLY: 'good',
  REMEDY_APPLIED: 'good'
};

export const assessmentTone = (status: string): Tone => ASSESSMENTS[status] ?? 'under-way';
export const applicationTone = (status: string): Tone => APPLICATIONS[status] ?? 'under-way';
export const certificateTone = (status: string): Tone => CERTIFICATES[status] ?? 'ended';
export const appealTone = (status: string): Tone => APPEALS[status] ?? 'under-way';
