import { expect, test } from 'vitest';
import { fitted, plainName } from './photo';

test('aPhotographFitsIntoTheLongestSideAndKeepsItsShape', () => {
  expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(3000, 4000, 1600)).toEqual({ width: 1200, height: 1600 });
  expect(fitted(800, 600, 1600)).toEqual({ width: 800, height: 600 });
  expect(fitted(10_000, 1, 160)).toEqual({ width: 160, height: 1 });
});

test('aPhotographGetsANameThatTheServerTakes', () => {
  expect(plainName('C:\\fakepath\\IMG_1.jpg')).toBe('IMG_1.jpg');
  expect(plainName('/a/b\u0000.jpg')).toBe('b.jpg');
  expect(plainName('  ')).toBe('photo.jpg');
  expect(plainName('ក'.repeat(120)).length).toBe(100);
});
