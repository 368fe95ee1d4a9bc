import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, depends }) => {
  depends('desk:searches');
  await parent();
  return { searches: await ask(platform.GET('/api/directory/searches')) };
};
