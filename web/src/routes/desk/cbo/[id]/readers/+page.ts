import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  await parent();
  const path = { id: params.id };
  return { readings: await ask(platform.GET('/api/cbos/{id}/readings', { params: { path, query: { limit: 200 } } })) };
};
