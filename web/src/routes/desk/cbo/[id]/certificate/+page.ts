import { caseOf } from '$lib/desk/cbo/case';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent, depends }) => {
  depends('desk:case');
  await parent();
  return { whole: await caseOf(params.id) };
};
