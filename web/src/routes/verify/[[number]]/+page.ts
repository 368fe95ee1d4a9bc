import { api } from '$lib/api';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, fetch, parent }) => {
  const { lang } = await parent();
  const number = params.number?.trim() ?? '';
  const asOf = url.searchParams.get('asOf') || null;
  if (!number) return { number, asOf, answer: null };
  return { number, asOf, ...(await inFrame(api(fetch, lang).verification(number, asOf))) };
};
