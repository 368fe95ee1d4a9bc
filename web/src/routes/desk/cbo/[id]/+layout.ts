import { ask, platform } from '$lib/platform';
import type { LayoutLoad } from './$types';

/** The record of the organization, for all its pages; asked again by `invalidate('desk:cbo')`. */
export const load: LayoutLoad = async ({ params, parent, depends }) => {
  depends('desk:cbo');
  await parent();
  return { record: await ask(platform.GET('/api/cbos/{id}', { params: { path: { id: params.id } } })) };
};
