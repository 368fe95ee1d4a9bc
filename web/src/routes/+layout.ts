import { chooseLang, langCookie, language } from '$lib/lang.svelte';
import { loadTexts } from '$lib/texts';

/** Everything is drawn in the browser: one static page serves every address. */
export const ssr = false;

export async function load({ url }: { url: URL }) {
  const asked = url.searchParams.get('lang');
  const lang = chooseLang(asked, document.cookie, navigator.languages);
  if (asked === lang) document.cookie = langCookie(lang);
  await loadTexts(lang);
  document.documentElement.lang = lang;
  language.current = lang;
  return { lang };
}
