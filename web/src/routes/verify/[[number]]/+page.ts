import { api } from '$lib/api';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, fetch, parent }) => {
  const { lang } = await parent();
  const number = params.number?.trim() ?? '';
  const asOf = url.searchParams.get('asOf') || null;
  return { number, asOf, answer: number ? api(fetch, lang).verification(number, asOf) : null };
};
