import { ask, platform } from '$lib/platform';
import { session } from '$lib/session.svelte';
import type { components } from '$lib/wire/services/identity';

export type Account = components['schemas']['AccountView'];

const known = new Map<string, Promise<Account | null>>();

/** Who may look into accounts sees names; others see the id. */
export const seesAccounts = () =>
  session.who.may.some(({ role }) => ['ADMIN', 'PROGRAMME_OFFICER', 'AUDITOR'].includes(role));

/** The account of that id, asked for once a visit; null where the caller may not know. */
export function account(id: string): Promise<Account | null> {
  if (!seesAccounts() || !id.startsWith('account-')) return Promise.resolve(null);
  const asked = known.get(id) ?? look(id);
  known.set(id, asked);
  return asked;
}

async function look(id: string): Promise<Account | null> {
  const found = await ask(platform.GET('/api/accounts/{id}', { params: { path: { id } } }));
  if (!found.ok) known.delete(id);
  return found.ok ? found.value : null;
}

/** What changed is asked for again. */
export function forget(id: string): void {
  known.delete(id);
}
