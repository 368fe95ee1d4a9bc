import type { Tone } from '$lib/components/desk/Mark.svelte';
import type { components } from '$lib/wire/services/registry';

export type CboView = components['schemas']['CboView'];
export type RecordBody = components['schemas']['CorrectCbo'];

/** An organization that looks the same, as the problem `possible-duplicate` tells of it. */
export interface Candidate {
  cboId: string;
  number: string | null;
  nameKm: string | null;
  nameLatin: string | null;
}

export const LEGAL_FORMS = [
  'INFORMAL',
  'COMMUNE_ACKNOWLEDGED',
  'SECTOR_RECOGNISED',
  'ASSOCIATION_REGISTERED',
  'FEDERATION_MEMBER'
] as const;

/** The form as it is typed; what is empty was not said. */
export interface Draft {
  nameKm: string;
  nameLatin: string;
  type: string;
  sector: string;
  area: string;
  legalForm: string;
  foundedOn: string;
  members: number | null;
  womenMembers: number | null;
}

export const EMPTY: Draft = {
  nameKm: '',
  nameLatin: '',
  type: '',
  sector: '',
  area: '',
  legalForm: 'NOT_STATED',
  foundedOn: '',
  members: null,
  womenMembers: null
};

export function draftOf(cbo: CboView): Draft {
  return {
    nameKm: cbo.nameKm ?? '',
    nameLatin: cbo.nameLatin ?? '',
    type: cbo.type,
    sector: cbo.sector,
    area: cbo.area,
    legalForm: cbo.legalForm,
    foundedOn: cbo.foundedOn ?? '',
    members: cbo.members ?? null,
    womenMembers: cbo.womenMembers ?? null
  };
}

export function toBody(draft: Draft): RecordBody {
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    nameKm: said(draft.nameKm),
    nameLatin: said(draft.nameLatin),
    type: said(draft.type),
    sector: said(draft.sector),
    area: said(draft.area),
    legalForm: draft.legalForm,
    foundedOn: said(draft.foundedOn),
    members: draft.members ?? null,
    womenMembers: draft.womenMembers ?? null
  };
}

const TONES: Record<string, Tone> = {
  SUBMITTED: 'under-way',
  RETURNED: 'act',
  REGISTERED: 'good',
  REJECTED: 'ended',
  WITHDRAWN: 'ended'
};

export const toneOf = (status: string): Tone => TONES[status] ?? 'under-way';

/** It can still be corrected or taken back. */
export const isOpen = (status: string) => status === 'SUBMITTED' || status === 'RETURNED';
