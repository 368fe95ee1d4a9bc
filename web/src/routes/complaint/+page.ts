import { api } from '$lib/api';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

/** `?cbo=` names the organization when somebody comes from its page. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const cboId = url.searchParams.get('cbo');
  if (!cboId) return { answer: null };
  return inFrame(api(fetch, lang).cbo(cboId));
};
