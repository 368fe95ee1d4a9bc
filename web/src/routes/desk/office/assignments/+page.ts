import { provinces } from '$lib/desk/office/reference';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ provinces: await provinces() });
