import { api } from '$lib/api';
import { inFrame } from '$lib/frame';
import type { PageLoad } from './$types';

/** `?n=` is a number, too; `?code=` what a QR code says; `?asOf=` the day that is asked about. */
export const load: PageLoad = async ({ params, url, fetch, parent }) => {
  const { lang } = await parent();
  const number = (params.number ?? url.searchParams.get('n') ?? '').trim();
  const code = url.searchParams.get('code')?.trim() ?? '';
  const asOf = url.searchParams.get('asOf') || null;
  const client = api(fetch, lang);
  const presented = code ? (await inFrame(client.present(code, asOf))).answer : null;
  const answer = number ? (await inFrame(client.verification(number, asOf))).answer : null;
  return { number, code, asOf, presented, answer };
};
