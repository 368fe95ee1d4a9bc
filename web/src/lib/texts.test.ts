import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTexts, text, type Area } from './texts';

type Entry = string | { one?: string; other: string };
const areas = readdirSync('src/lib/texts') as Area[];
const read = (area: string, file: string) => JSON.parse(readFileSync(`src/lib/texts/${area}/${file}.json`, 'utf8'));
const whole = (lang: string): Record<string, Entry> => Object.assign({}, ...areas.map((area) => read(area, lang)));
const english = whole('en');
const khmer = whole('km');
const keys = Object.keys(english);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

/** Keys written in the sources: in quotes, or as a pattern such as `filter.any.${filter}`. */
const written = sources.flatMap((source) =>
  [...source.matchAll(/(['"`])([\w.]+(?:\$\{[^}]+\}[\w.]*)*)\1/g)].map((m) => m[2]!)
);
const computed = sources.flatMap((source) => [...source.matchAll(/codeText\('(\w+)'/g)].map((m) => `${m[1]}.\${code}`));
const patterns = [...new Set([...written, ...computed])]
  .filter((key) => key.includes('.'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '.+')}$`));

const forms = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholders = (form: string) => [...form.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

beforeAll(async () => {
  for (const area of areas) await Promise.all([loadTexts('en', area), loadTexts('km', area)]);
});

describe('the catalogue', () => {
  test('hasTheSameKeysInBothLanguages', () => {
    expect(keys.length).toBeGreaterThan(100);
    for (const area of areas) expect(Object.keys(read(area, 'km'))).toEqual(Object.keys(read(area, 'en')));
  });

  test('hasEachKeyInOneArea', () => {
    expect(areas.flatMap((area) => Object.keys(read(area, 'en')))).toHaveLength(keys.length);
  });

  test('hasTheSamePlaceholdersInEveryForm', () => {
    const uneven = keys.filter((key) => {
      const all = [...forms(english[key]!), ...forms(khmer[key]!)].map((form) => placeholders(form).join());
      return new Set(all).size !== 1;
    });
    expect(uneven).toEqual([]);
  });

  test('hasNoEmptyText', () => {
    for (const key of keys)
      for (const form of [...forms(english[key]!), ...forms(khmer[key]!)]) expect(form.trim()).not.toBe('');
  });

  test('hasNoTextThatIsNotUsed', () => {
    expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  test('isWrittenInKhmerLettersInNormalForm', () => {
    const withoutKhmer = keys.filter((key) => forms(khmer[key]!).some((form) => !/[\u1780-\u17ff]/.test(form)));
    expect(withoutKhmer).toEqual([]);
    for (const key of keys) for (const form of forms(khmer[key]!)) expect(form).toBe(form.normalize('NFC'));
  });

  test('reviewListNamesOnlyKeysThatExist', () => {
    for (const area of areas) {
      const review: string[] = read(area, 'review').keys;
      expect(review.filter((key) => !(key in read(area, 'en')))).toEqual([]);
      expect(new Set(review).size).toBe(review.length);
    }
  });
});

describe('a text', () => {
  test('choosesThePluralFormAndTheDigits', () => {
    expect(text('en', 'directory.total', { n: 1 })).toBe('1 organization');
    expect(text('en', 'directory.total', { n: 1128 })).toBe('1,128 organizations');
    expect(text('km', 'directory.total', { n: 1128 })).toContain('១.១២៨');
  });

  test('leavesAPlaceholderWithoutValueVisible', () => {
    expect(text('en', 'map.from', { from: 1 })).toBe('1 to {to}');
  });
});
