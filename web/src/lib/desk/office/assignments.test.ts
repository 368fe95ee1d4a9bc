import { expect, test } from 'vitest';
import { areasOf, candidatesOf, type Load } from './assignments';
import type { Account } from './people.svelte';

const account = (id: string, ...grants: string[]): Account => ({
  id,
  username: id,
  displayName: id,
  language: 'km',
  status: 'ACTIVE',
  grants,
  demo: false
});

const load = (id: string, scoring: number, obstacle: string | null = null): Load => ({
  account: id,
  waiting: 0,
  scoring,
  since: null,
  obstacle
});

test('whomNothingStandsAgainstComesFirstThenWhoHasLeastToDo', () => {
  const accounts = [
    account('recused', 'ASSESSOR'),
    account('elsewhere', 'ASSESSOR@12'),
    account('busy', 'ASSESSOR@03'),
    account('free', 'ASSESSOR'),
    account('local', 'LEAD_ASSESSOR@03'),
    account('donor', 'DONOR')
  ];
  const loads = [load('recused', 0, 'assessor-recused'), load('busy', 4), load('free', 0), load('local', 0)];
  const found = candidatesOf(accounts, loads, '03010101');
  expect(found.map(({ account: { id } }) => id)).toEqual(['local', 'free', 'busy', 'elsewhere', 'recused']);
  expect(found.map(({ obstacle }) => obstacle)).toEqual([null, null, null, 'other-area', 'assessor-recused']);
});

test('aRoleForTheWholeCountryCoversEveryArea', () => {
  expect(areasOf(account('one', 'ASSESSOR@03', 'ASSESSOR'))).toEqual([]);
  expect(areasOf(account('two', 'ASSESSOR@03', 'DONOR@12'))).toEqual(['03']);
  expect(areasOf(account('three', 'REVIEWER'))).toBeNull();
});
