import type { Tone } from '$lib/components/desk/Mark.svelte';
import { language } from '$lib/lang.svelte';
import { ask, command, platform } from '$lib/platform';
import { codeText } from '$lib/texts';
import type { Outcome } from '$lib/http';
import type { components } from '$lib/wire/services/registry';

export type Import = components['schemas']['ImportView'];
export type Row = components['schemas']['RowView'];
export type Beginning = components['schemas']['Beginning'];

/** What the register looks for in a list. */
export const COLUMNS = [
  'NAME',
  'NAME_KM',
  'TYPE',
  'SECTOR',
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
  'VILLAGE',
  'AREA',
  'MEMBERS',
  'WOMEN_MEMBERS',
  'FOUNDED',
  'LEGAL_FORM',
  'LEGAL_REFERENCE',
  'STATUS',
  'RECORD_ID',
  'SYNTHETIC'
] as const;

export type ColumnName = (typeof COLUMNS)[number];
export type Mapping = Partial<Record<ColumnName, string>>;

export const OUTCOMES = ['ACCEPTED', 'UNCHANGED', 'DUPLICATE', 'REJECTED'] as const;

/** Enough for a header and some rows, little enough for a slow link. */
const BEGINNING_BYTES = 48 * 1024;

/** What is missing before a list can be read at all. */
export function missingOf(mapping: Mapping): 'name' | 'place' | null {
  if (!mapping.NAME && !mapping.NAME_KM) return 'name';
  return mapping.PROVINCE || mapping.AREA ? null : 'place';
}

/** A name for a list, of the letters that are allowed in it. */
export function sourceOf(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return name || 'list';
}

const csv = { bodySerializer: (body: unknown) => body as Blob, headers: { 'Content-Type': 'text/csv' } };

export function preview(file: Blob, source: string): Promise<Outcome<Beginning>> {
  const body = file.slice(0, BEGINNING_BYTES) as never;
  return ask(platform.POST('/api/imports/preview', { params: { query: { source } }, body, ...csv }));
}

export interface Wishes {
  source: string;
  register: boolean;
  synthetic: boolean;
  type: string;
  sector: string;
  mapping: Mapping;
}

/** Hands a list in for a trial run. */
export function hand(file: Blob, wishes: Wishes, key: string): Promise<Outcome<Import>> {
  const { source, register, synthetic, type, sector, mapping } = wishes;
  const query = {
    source,
    dryRun: true,
    register,
    synthetic,
    columns: JSON.stringify(mapping),
    ...(type && { type }),
    ...(sector && { sector })
  };
  return ask(platform.POST('/api/imports', { params: { query, header: command(key) }, body: file as never, ...csv }));
}

export const isRunning = (job: Import) => job.status === 'CHECKING' || job.status === 'IMPORTING';

export function toneOf(status: Import['status']): Tone {
  switch (status) {
    case 'DONE':
      return 'good';
    case 'CHECKED':
      return 'act';
    case 'FAILED':
      return 'ended';
    default:
      return 'under-way';
  }
}

const TONES: Record<Row['outcome'], Tone> = {
  ACCEPTED: 'good',
  UNCHANGED: 'ended',
  DUPLICATE: 'act',
  REJECTED: 'act'
};

export const isReal = (job: Import) => job.status === 'IMPORTING' || job.status === 'DONE';

/** What became of a row, or would: a trial records nothing. */
export function outcomeText(job: Import, outcome: Row['outcome']): string {
  return isReal(job) ? codeText('importOutcome', outcome) : codeText('importTrial', outcome);
}

export const toneOfRow = (outcome: Row['outcome']): Tone => TONES[outcome];

/** The reason in the reader's language. */
export const said = (message: { km: string; en: string }): string => message[language.current];

export function countOf(job: Import, outcome: Row['outcome']): number {
  switch (outcome) {
    case 'ACCEPTED':
      return job.counts.accepted;
    case 'UNCHANGED':
      return job.counts.unchanged;
    case 'DUPLICATE':
      return job.counts.duplicates;
    case 'REJECTED':
      return job.counts.rejected;
  }
}
