import { assignmentsOf } from '$lib/desk/assessor/assignments';
import type { PageLoad } from './$types';

/** Not waited for: what the device keeps is shown meanwhile. */
export const load: PageLoad = async ({ parent }) => {
  const { who } = await parent();
  return { answer: assignmentsOf(who.account ?? '', ['ASSIGNED', 'DESK_REVIEW', 'RECOMMENDED']) };
};
