import { expect, test } from 'vitest';
import { ALL_CERTIFIED, criteriaOf, csvAddress, queryOf } from './criteria';

test('whatADonorLooksForIsAQueryOfTheDirectory', () => {
  const chosen = { ...ALL_CERTIFIED, q: ' forest ', province: '03', certificate: ['ADVANCED'], real: true };
  expect(queryOf(criteriaOf(chosen)).toString()).toBe('q=forest&province=03&certificate=ADVANCED&synthetic=false');
});

test('theLinkToTheListNamesEachLevel', () => {
  expect(csvAddress(criteriaOf(ALL_CERTIFIED))).toBe(
    '/api/directory/cbo-directory.csv?certificate=PROVISIONAL&certificate=GOOD_PRACTICE&certificate=ADVANCED'
  );
});
