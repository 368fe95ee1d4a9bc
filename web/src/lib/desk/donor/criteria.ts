import type { components } from '$lib/wire/services/registry';

export type Criteria = components['schemas']['SearchCriteria'];
export type SavedSearch = components['schemas']['SavedSearch'];

export const LEVELS = ['PROVISIONAL', 'GOOD_PRACTICE', 'ADVANCED'] as const;

/** What a donor looks for, as it is chosen in a form. */
export interface Chosen {
  q: string;
  province: string;
  sector: string;
  type: string;
  certificate: string[];
  real: boolean;
}

export const ALL_CERTIFIED: Chosen = {
  q: '',
  province: '',
  sector: '',
  type: '',
  certificate: [...LEVELS],
  real: false
};

export function criteriaOf(chosen: Chosen): Criteria {
  const one = (value: string) => (value === '' ? [] : [value]);
  return {
    q: chosen.q.trim(),
    province: one(chosen.province),
    district: [],
    sector: one(chosen.sector),
    type: one(chosen.type),
    certificate: chosen.certificate,
    synthetic: chosen.real ? false : null
  };
}

/** The same as a query of the directory; a filter with several values stands there several times. */
export function queryOf(criteria: Criteria): URLSearchParams {
  const query = new URLSearchParams();
  if (criteria.q) query.set('q', criteria.q);
  for (const filter of ['province', 'district', 'sector', 'type', 'certificate'] as const) {
    for (const value of criteria[filter] ?? []) query.append(filter, value);
  }
  if (criteria.synthetic != null) query.set('synthetic', String(criteria.synthetic));
  return query;
}

/** The address under which anybody, also a spreadsheet, gets the list. */
export const csvAddress = (criteria: Criteria) => `/api/directory/cbo-directory.csv?${queryOf(criteria)}`;
