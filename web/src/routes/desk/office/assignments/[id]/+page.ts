import { provinces } from '$lib/desk/office/reference';
import { inFrame } from '$lib/frame';
import { askFor } from '$lib/desk/office/signed';
import { ask, askAll, platform } from '$lib/platform';
import type { PageLoad } from './$types';

/** More assessors than CCC will have. */
const MOST = 300;

export const load: PageLoad = async ({ params, depends, parent }) => {
  const { who } = await parent();
  depends('office:assignment');
  const assessors = (role: 'ASSESSOR' | 'LEAD_ASSESSOR') =>
    askFor(who, () =>
      askAll(
        (cursor) =>
          ask(
            platform.GET('/api/accounts', {
              params: { query: { role, status: 'ACTIVE', limit: 100, ...(cursor && { cursor }) } }
            })
          ),
        MOST
      )
    );
  return {
    provinces: await provinces(),
    assessors: Promise.all([assessors('ASSESSOR'), assessors('LEAD_ASSESSOR')]),
    ...(await inFrame(
      askFor(who, () => ask(platform.GET('/api/assessments/{id}', { params: { path: { id: params.id } } })))
    ))
  };
};
