import { expect, test } from 'vitest';
import { chooseLang } from './lang.svelte';

test('theAddressWinsOverTheStoredChoice', () => {
  expect(chooseLang('en', 'lang=km', ['km-KH'])).toBe('en');
});

test('theStoredChoiceWinsOverTheBrowser', () => {
  expect(chooseLang(null, 'other=1; lang=en', ['km-KH'])).toBe('en');
});

test('theBrowsersFirstLanguageThatWeSpeakIsTaken', () => {
  expect(chooseLang(null, '', ['fr-FR', 'en-GB', 'km'])).toBe('en');
});

test('khmerWhenNothingSpeaksForAnother', () => {
  expect(chooseLang(null, '', ['fr-FR'])).toBe('km');
  expect(chooseLang('de', 'lang=xx; notlang=en', [])).toBe('km');
});
