import { today } from '$lib/format';
import type { Outcome } from '$lib/http';
import { ask, askAll, platform } from '$lib/platform';
import type { components } from '$lib/wire/services/certification';

type Schemas = components['schemas'];
export type Appeal = Schemas['AppealView'];
export type Against = Schemas['AppealRequest']['against'];
export type Terms = Schemas['AppealRules'];

/** An appeal as it stands, with its version. */
export interface Filed {
  appeal: Appeal;
  version: string;
}

/** What an organization appealed against, what the rules say, and who may judge. */
export interface Appeals {
  filed: Filed[];
  terms: Terms;
  /** Names of those who may sit on a panel, by account. */
  judges: Record<string, string>;
}

/** The appeals of an organization, or of all that somebody speaks for. */
export async function filedBy(cboId: string | null, status?: 'PANEL_NAMED'): Promise<Outcome<Filed[]>> {
  const list = await askAll((cursor) =>
    ask(
      platform.GET('/api/appeals', {
        params: { query: { limit: 200, ...(status && { status }), ...(cursor && { cursor }) } }
      })
    )
  );
  if (!list.ok) return list;
  const filed: Filed[] = [];
  for (const entry of list.value.filter((one) => cboId === null || one.cboId === cboId)) {
    const params = { path: { id: entry.appealId } };
    const answer = await ask(platform.GET('/api/appeals/{id}', { params }));
    if (!answer.ok) return answer;
    filed.push({ appeal: answer.value, version: answer.version ?? '' });
  }
  return { ok: true, value: filed };
}

export async function appealsOf(cboId: string): Promise<Outcome<Appeals>> {
  const [filed, terms] = await Promise.all([filedBy(cboId), ask(platform.GET('/api/appeals/rules'))]);
  if (!filed.ok) return filed;
  if (!terms.ok) return terms;
  const hasPanel = filed.value.some(({ appeal }) => appeal.panel);
  const judges = hasPanel ? await ask(platform.GET('/api/accounts/panel-members')) : null;
  if (judges && !judges.ok) return judges;
  const names = (judges?.value.items ?? []).map(({ id, name }) => [id, name ?? id] as const);
  return { ok: true, value: { filed: filed.value, terms: terms.value, judges: Object.fromEntries(names) } };
}

/** Until when the organization may still object to the panel; null when it cannot any more. */
export function objectUntil({ status, panel }: Appeal, now = new Date()): string | null {
  if (status !== 'PANEL_NAMED' || !panel || panel.objectionsWaived) return null;
  return panel.objectUntil >= today(now) ? panel.objectUntil : null;
}

const ENDED = ['INADMISSIBLE', 'WITHDRAWN', 'UPHELD', 'PARTLY', 'DISMISSED', 'REMEDY_APPLIED'];

/** Nobody has decided on it yet. */
export const isOpen = ({ status }: Appeal) => !ENDED.includes(status);
