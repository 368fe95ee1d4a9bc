import type { DirectoryPage } from './api';
import { countOf } from './directory';

/** One step of the way from the register to the highest level. */
export interface FunnelStep {
  name: 'registered' | 'certified' | 'inForce' | 'goodPractice' | 'advanced';
  count: number;
}

export interface Picture {
  total: number;
  inForce: number;
  provinces: number;
  funnel: FunnelStep[];
}

/** The national picture, from what the directory counts. Each step of the funnel is part of the one before. */
export function pictureOf({ total, facets }: DirectoryPage): Picture {
  const count = (value: string) => countOf(facets.certificate, value);
  const advanced = count('ADVANCED');
  const goodPractice = advanced + count('GOOD_PRACTICE');
  const inForce = goodPractice + count('PROVISIONAL');
  return {
    total,
    inForce,
    provinces: (facets.province ?? []).filter((province) => province.count > 0).length,
    funnel: [
      { name: 'registered', count: total },
      { name: 'certified', count: inForce + count('SUSPENDED') },
      { name: 'inForce', count: inForce },
      { name: 'goodPractice', count: goodPractice },
      { name: 'advanced', count: advanced }
    ]
  };
}
