export type Lang = 'km' | 'en';

const YEAR_SECONDS = 365 * 24 * 3600;

/** The language on the screen. One object, because every text of every component hangs on it. */
class Language {
  current = $state<Lang>('km');
}

export const language = new Language();

/** A choice in the address wins over a stored one, that over the browser's order; Khmer when nothing speaks for English. */
export function chooseLang(asked: string | null, cookies: string, languages: readonly string[]): Lang {
  if (isLang(asked)) return asked;
  const stored = /(?:^|;\s*)lang=(\w+)/.exec(cookies)?.[1] ?? null;
  if (isLang(stored)) return stored;
  return languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLang) ?? 'km';
}

/** The cookie is read by the sign-in pages too. */
export function langCookie(lang: Lang): string {
  return `lang=${lang}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

function isLang(value: string | null): value is Lang {
  return value === 'km' || value === 'en';
}
