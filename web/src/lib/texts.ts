import { formatNumber } from './format';
import { language, type Lang } from './lang.svelte';
import type assessor from './texts/assessor/en.json';
import type cbo from './texts/cbo/en.json';
import type committee from './texts/committee/en.json';
import type desk from './texts/desk/en.json';
import type donor from './texts/donor/en.json';
import type network from './texts/network/en.json';
import type office from './texts/office/en.json';
import type shown from './texts/public/en.json';

type Entry = string | { one?: string; other: string };
type Catalogue = Record<string, Entry>;
type Catalogues = {
  public: typeof shown;
  desk: typeof desk;
  cbo: typeof cbo;
  donor: typeof donor;
  assessor: typeof assessor;
  network: typeof network;
  office: typeof office;
  committee: typeof committee;
};

/** A part of the catalogue that is fetched when a page of it is opened; `public` is there always. */
export type Area = keyof Catalogues;
export type TextKey = { [A in Area]: keyof Catalogues[A] }[Area] & string;
export type Values = Record<string, string | number>;

const files = import.meta.glob<Catalogue>('./texts/*/{en,km}.json', { import: 'default' });
const catalogues: Record<Lang, Catalogue> = { km: {}, en: {} };
const loaded = new Set<string>();

/** Fetches texts of one language once; whoever reads one language need not wait for the other. */
export async function loadTexts(lang: Lang, area: Area = 'public'): Promise<void> {
  const file = `./texts/${area}/${lang}.json`;
  if (loaded.has(file)) return;
  Object.assign(catalogues[lang], await files[file]!());
  loaded.add(file);
}

/** The text in the language on the screen; `{n}` picks the plural form, numbers are written in the language's digits. */
export function t(key: TextKey, values: Values = {}): string {
  return text(language.current, key, values);
}

export function text(lang: Lang, key: TextKey, values: Values = {}): string {
  const entry = catalogues[lang][key] ?? key;
  return fill(typeof entry === 'string' ? entry : plural(lang, entry, values.n), values, lang);
}

/** Whether a code that the server sent has a text here. */
export function isTextKey(key: string): key is TextKey {
  return key in catalogues[language.current];
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
