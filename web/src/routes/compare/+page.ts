import { api } from '$lib/api';
import { inFrame } from '$lib/frame';
import { compared, guidelineFor } from '$lib/profile';
import type { PageLoad } from './$types';

/** `?cbo=` once for each organization. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
  const { lang } = await parent();
  const client = api(fetch, lang);
  return inFrame(
    compared(client, url.searchParams.getAll('cbo')).then(async (organizations) => ({
      organizations,
      guideline: await guidelineFor(
        client,
        organizations.map(({ profile }) => profile)
      )
    }))
  );
};
