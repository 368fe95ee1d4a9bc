import { api } from '$lib/api';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

/** `?number=` asks for the decisions on a certificate. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const number = url.searchParams.get('number')?.trim().toUpperCase() ?? '';
  const asked = api(fetch, lang);
  const decisions = number ? asked.logDecisions(number) : null;
  return { number, decisions, ...(await inFrame(asked.logDays())) };
};
