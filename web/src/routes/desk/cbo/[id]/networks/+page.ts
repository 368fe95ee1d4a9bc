import { ask, platform } from '$lib/platform';
import { today } from '$lib/format';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent, depends }) => {
  depends('desk:networks');
  const { record } = await parent();
  const province = record.ok ? (record.value.province ?? '') : '';
  const from = today(new Date());
  const [memberships, forums] = await Promise.all([
    ask(platform.GET('/api/networks/memberships', { params: { query: { cboId: params.id } } })),
    ask(platform.GET('/api/forums', { params: { query: { province, from, limit: 10 } } }))
  ]);
  return { memberships, forums };
};
