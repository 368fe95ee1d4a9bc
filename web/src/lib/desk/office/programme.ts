import type { Bar } from '$lib/components/office/Chart.svelte';
import type { Facets } from './programme.types';

/** How many have that value of a facet of the directory. */
export function countIn(facets: Facets, facet: string, value: string): number {
  return facets[facet]?.find((one) => one.value === value)?.count ?? 0;
}

/** The months that begin with the one of that day, as the directory names them: `2027-03`. */
export function monthsFrom(day: string, n: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: n }, (_, i) => {
    const at = new Date(Date.UTC(year, month - 1 + i, 1));
    return at.toISOString().slice(0, 7);
  });
}

/** One bar for each month, also for those in which nothing happens. */
export function barsOfMonths(
  months: readonly string[],
  count: (month: string) => number,
  words: (part: number) => string
): Bar[] {
  return months.map((month) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return { label: words(number), group: words(year), n: count(month) };
  });
}

/** Most first; what has nothing is left out. */
export function mostFirst(bars: readonly Bar[], most: number): Bar[] {
  return bars
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => other.n - one.n)
    .slice(0, most);
}
