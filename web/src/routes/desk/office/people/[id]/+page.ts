import { provinces } from '$lib/desk/office/reference';
import { inFrame } from '$lib/frame';
import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends }) => {
  depends('office:person');
  return {
    provinces: await provinces(),
    ...(await inFrame(ask(platform.GET('/api/accounts/{id}', { params: { path: { id: params.id } } }))))
  };
};
