import { api } from '$lib/api';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { lang } = await parent();
  return inFrame(api(fetch, lang).forum(params.id));
};
