import type { api, CodedName } from './api';

const kept = new Map<string, Promise<CodedName[]>>();

/**
 * Names of the codes that entries carry, asked for once a visit.
 * Without them a list is poorer but still true, so a failure is no failure of the page; it is asked again next time.
 */
export function names(list: 'types' | 'sectors', client: ReturnType<typeof api>): Promise<CodedName[]> {
  const known = kept.get(list) ?? ask(list, client);
  kept.set(list, known);
  return known;
}

async function ask(list: 'types' | 'sectors', client: ReturnType<typeof api>): Promise<CodedName[]> {
  const answer = await (list === 'types' ? client.cboTypes() : client.sectors());
  if (answer.ok) return answer.value.items;
  kept.delete(list);
  return [];
}
