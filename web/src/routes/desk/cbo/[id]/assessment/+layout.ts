import { api, type Guideline } from '$lib/api';
import { isOpen, type AssessmentView } from '$lib/desk/cbo/answers';
import { selfAssessment, type SelfAssessment } from '$lib/desk/cbo/self.svelte';
import type { Outcome } from '$lib/http';
import { ask, platform } from '$lib/platform';
import type { LayoutLoad } from './$types';

export interface Whole {
  /** The newest assessment of the organization; absent before the first. */
  self: SelfAssessment | null;
  guideline: Guideline | null;
}

/** The newest assessment, and the edition of the guideline that it goes by. */
export const load: LayoutLoad = async ({ params, parent, depends, fetch }) => {
  depends('desk:assessment');
  const { lang } = await parent();
  return { whole: await whole(params.id, api(fetch, lang)) };
};

async function whole(cboId: string, client: ReturnType<typeof api>): Promise<Outcome<Whole>> {
  const list = await ask(platform.GET('/api/assessments', { params: { query: { mine: true, cboId, limit: 200 } } }));
  if (!list.ok) return list;
  const theirs = list.value.items;
  const newest = theirs.findLast(({ status }) => isOpen({ status } as AssessmentView)) ?? theirs.at(-1);
  if (!newest) return { ok: true, value: { self: null, guideline: null } };
  const [found, guideline] = await Promise.all([
    ask(platform.GET('/api/assessments/{id}', { params: { path: { id: newest.assessmentId } } })),
    client.guideline(newest.edition)
  ]);
  if (!found.ok) return found;
  if (!guideline.ok) return guideline;
  return { ok: true, value: { self: selfAssessment(found.value, found.version ?? ''), guideline: guideline.value } };
}
