import { has } from '$lib/desk/desks';
import { provinces } from '$lib/desk/office/reference';
import { today } from '$lib/format';
import { ask, platform } from '$lib/platform';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { who } = await parent();
  const onlyReal = { synthetic: false, limit: 1 };
  return {
    provinces: await provinces(),
    all: ask(platform.GET('/api/directory', { params: { query: { limit: 1 } } })),
    real: ask(platform.GET('/api/directory', { params: { query: onlyReal } })),
    records: ask(platform.GET('/api/cbos/counts')),
    assessments: has(who, ['PROGRAMME_OFFICER', 'AUDITOR']) ? ask(platform.GET('/api/assessments/counts')) : null,
    forums: ask(platform.GET('/api/forums', { params: { query: { from: today(new Date()), limit: 100 } } }))
  };
};
