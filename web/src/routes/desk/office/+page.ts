import { has } from '$lib/desk/desks';
import { provinces } from '$lib/desk/office/reference';
import { today } from '$lib/format';
import type { Outcome } from '$lib/http';
import { askFor } from '$lib/desk/office/signed';
import { ask, platform } from '$lib/platform';
import type { components } from '$lib/wire/services/registry';
import type { PageLoad } from './$types';

/** The directory answers as CSV, too: here comes what `Accept` asks for. */
type Directory = Promise<Outcome<components['schemas']['DirectoryView']>>;

export const load: PageLoad = async ({ parent }) => {
  const { who } = await parent();
  const counted = (query: { synthetic?: boolean }) =>
    ask(platform.GET('/api/directory', { params: { query: { ...query, limit: 1 } } })) as Directory;
  return {
    provinces: await provinces(),
    all: counted({}),
    real: counted({ synthetic: false }),
    records: askFor(who, () => ask(platform.GET('/api/cbos/counts'))),
    assessments: has(who, ['PROGRAMME_OFFICER', 'AUDITOR']) ? ask(platform.GET('/api/assessments/counts')) : null,
    forums: ask(platform.GET('/api/forums', { params: { query: { from: today(new Date()), limit: 100 } } }))
  };
};
