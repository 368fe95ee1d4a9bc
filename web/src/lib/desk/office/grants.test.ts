import { expect, test } from 'vitest';
import { grantOf, rolesToGive, textOf, textsOf } from './grants';

test('aGrantIsReadAndWrittenTheSame', () => {
  for (const text of ['ADMIN', 'ASSESSOR@03']) expect(textOf(grantOf(text))).toBe(text);
});

test('emptyLinesAndRepetitionsAreNotSent', () => {
  const grants = [grantOf('DONOR'), { role: '', area: '03' }, grantOf('DONOR'), grantOf('DONOR@03')];
  expect(textsOf(grants)).toEqual(['DONOR', 'DONOR@03']);
});

test('anOfficerGivesNoRoleOfTheSecretariat', () => {
  expect(rolesToGive(false)).not.toContain('PROGRAMME_OFFICER');
  expect(rolesToGive(true)).toContain('ADMIN');
});
