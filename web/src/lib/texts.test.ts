import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTexts, text } from './texts';
import en from './texts/en.json';
import km from './texts/km.json';
import review from './texts/review.json';

type Entry = string | { one?: string; other: string };
const english: Record<string, Entry> = en;
const khmer: Record<string, Entry> = km;
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
  await loadTexts('en');
  await loadTexts('km');
});

describe('the catalogue', () => {
  test('hasTheSameKeysInBothLanguages', () => {
    expect(keys.length).toBeGreaterThan(100);
    expect(Object.keys(khmer)).toEqual(keys);
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
    expect(review.keys.filter((key) => !(key in english))).toEqual([]);
    expect(new Set(review.keys).size).toBe(review.keys.length);
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
