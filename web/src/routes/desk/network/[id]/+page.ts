import { inFrame } from '$lib/frame';
import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  await parent();
  const path = { networkId: params.id };
  return { id: params.id, ...(await inFrame(ask(platform.GET('/api/networks/{networkId}', { params: { path } })))) };
};
