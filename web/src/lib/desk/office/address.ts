import { goto } from '$app/navigation';

/** The page with one filter set or, with an empty value, removed: what somebody would bookmark stands in the address. */
export function filterBy(address: URL, filter: string, value: string): Promise<void> {
  const next = new URL(address);
  if (value) next.searchParams.set(filter, value);
  else next.searchParams.delete(filter);
  return goto(next, { noScroll: true, keepFocus: true, replaceState: true });
}
