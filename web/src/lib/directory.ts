import type { FacetCount } from './api';

/** Where the list is. */
export const DIRECTORY = '/directory';
export const PAGE_SIZE = 8;
const MOST_AT_ONCE = 200;

export const FILTERS = ['q', 'province', 'sector', 'type', 'certificate', 'synthetic'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is asked of the directory: the address of the page says all of it. */
export function directoryQuery(address: URLSearchParams): URLSearchParams {
  const query = activeFilters(address);
  const shown = Number(address.get('shown'));
  const limit = Number.isInteger(shown) && shown > PAGE_SIZE ? Math.min(shown, MOST_AT_ONCE) : PAGE_SIZE;
  query.set('limit', String(limit));
  return query;
}

export function activeFilters(address: URLSearchParams): URLSearchParams {
  const active = new URLSearchParams();
  for (const filter of FILTERS) {
    const value = address.get(filter)?.trim();
    if (value) active.set(filter, value);
  }
  return active;
}

/** The address with one filter set or, with an empty value, removed; the list starts again at its top. */
export function addressWith(address: URLSearchParams, filter: Filter, value: string): string {
  const next = new URLSearchParams(address);
  next.delete('shown');
  if (value) next.set(filter, value);
  else next.delete(filter);
  return `${DIRECTORY}${queryString(next)}`;
}

/** The address without any filter; the language stays. */
export function addressWithoutFilters(address: URLSearchParams): string {
  const next = new URLSearchParams();
  const lang = address.get('lang');
  if (lang) next.set('lang', lang);
  return `${DIRECTORY}${queryString(next)}`;
}

function queryString(query: URLSearchParams): string {
  const text = query.toString();
  return text ? `?${text}` : '';
}

export function countOf(counts: FacetCount[] | undefined, value: string): number {
  return counts?.find((facet) => facet.value === value)?.count ?? 0;
}

export interface Step {
  from: number;
  to: number;
}

const STEPS = 4;

/** Up to four steps of shade for the map, growing geometrically: a few large provinces must not hide the small ones. */
export function shadeSteps(most: number): Step[] {
  const steps: Step[] = [];
  let from = 1;
  for (let i = 1; i <= STEPS && from <= most; i++) {
    const to = i === STEPS ? most : Math.max(from, Math.round(most ** (i / STEPS)));
    steps.push({ from, to });
    from = to + 1;
  }
  return steps;
}

/** 0 for none, else the number of the step. */
export function shadeOf(count: number, steps: Step[]): number {
  return count <= 0 ? 0 : steps.findIndex((step) => count <= step.to) + 1;
}
