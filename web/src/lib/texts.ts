import { formatNumber } from './format';
import { language, type Lang } from './lang.svelte';
import type en from './texts/en.json';

type Entry = string | { one?: string; other: string };
export type TextKey = keyof typeof en;
export type Values = Record<string, string | number>;

type Catalogue = Record<string, Entry>;

const catalogues: Partial<Record<Lang, Catalogue>> = {};

/** Fetches the texts of a language once; whoever reads one language need not wait for the other. */
export async function loadTexts(lang: Lang): Promise<void> {
  catalogues[lang] ??= (lang === 'km' ? await import('./texts/km.json') : await import('./texts/en.json')).default;
}

/** The text in the language on the screen; `{n}` picks the plural form, numbers are written in the language's digits. */
export function t(key: TextKey, values: Values = {}): string {
  return text(language.current, key, values);
}

export function text(lang: Lang, key: TextKey, values: Values = {}): string {
  const entry = catalogues[lang]?.[key] ?? key;
  return fill(typeof entry === 'string' ? entry : plural(lang, entry, values.n), values, lang);
}

/** Whether a code that the server sent has a text here. */
export function isTextKey(key: string): key is TextKey {
  return key in (catalogues[language.current] ?? {});
}

/** Codes may be added on the server first: those are shown as they are. */
export function codeText(prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return isTextKey(key) ? t(key) : code;
}

function plural(lang: Lang, entry: { one?: string; other: string }, n: string | number | undefined): string {
  const form = new Intl.PluralRules(lang).select(Number(n));
  return form === 'one' ? (entry.one ?? entry.other) : entry.other;
}

function fill(pattern: string, values: Values, lang: Lang): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, lang) : value;
  });
}
