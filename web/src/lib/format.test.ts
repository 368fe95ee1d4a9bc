import { expect, test } from 'vitest';
import { formatDate, formatInstant, formatNumber, khmerDigits, today, wholeWords } from './format';

test('khmerDigitsReplaceLatinOnesOnly', () => {
  expect(khmerDigits('CBO 0123456789')).toBe('CBO ០១២៣៤៥៦៧៨៩');
});

test('numbersAreGroupedInTheLanguagesWay', () => {
  expect(formatNumber(25000, 'en')).toBe('25,000');
  expect(formatNumber(1234567, 'km')).toBe('១.២៣៤.៥៦៧');
  expect(formatNumber(0, 'km')).toBe('០');
});

test('datesAreWrittenOut', () => {
  expect(formatDate('2026-03-01', 'en')).toBe('1 March 2026');
  expect(formatDate('2026-12-31', 'km')).toBe('ថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ២០២៦');
});

test('whatIsNoDateStaysAsItIs', () => {
  expect(formatDate('about 2004', 'km')).toBe('about 2004');
  expect(formatInstant('yesterday', 'en')).toBe('yesterday');
});

test('instantsAreToldInPhnomPenhTime', () => {
  expect(formatInstant('2026-03-01T18:05:09Z', 'en')).toBe('2 March 2026, 01:05');
  expect(formatInstant('2026-03-01T01:05:09.123Z', 'km')).toBe('ថ្ងៃទី១ ខែមីនា ឆ្នាំ២០២៦ ម៉ោង ០៨:០៥');
});

test('todayBeginsAtMidnightInPhnomPenh', () => {
  expect(today(new Date('2026-03-01T16:59:59Z'))).toBe('2026-03-01');
  expect(today(new Date('2026-03-01T17:00:00Z'))).toBe('2026-03-02');
});

test('theWordForOrganizationIsNeverBroken', () => {
  expect(wholeWords('អង្គការសហគមន៍')).toBe('អង្គ\u2060ការសហគមន៍');
  expect(wholeWords('Guideline')).toBe('Guideline');
});
