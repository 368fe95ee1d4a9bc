import { sectors, types } from '$lib/desk/office/reference';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => ({ types: await types(), sectors: await sectors() });
