import { api } from '$lib/api';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, parent }) => {
  const { lang } = await parent();
  return { answer: api(fetch, lang).cbo(params.id) };
};
