import { provinces } from '$lib/desk/office/reference';
import { inFrame } from '$lib/frame';
import { askFor } from '$lib/desk/office/signed';
import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, depends, parent }) => {
  const { who } = await parent();
  depends('office:person');
  return {
    provinces: await provinces(),
    ...(await inFrame(
      askFor(who, () => ask(platform.GET('/api/accounts/{id}', { params: { path: { id: params.id } } })))
    ))
  };
};
