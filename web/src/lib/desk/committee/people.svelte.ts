import { ask, platform } from '$lib/platform';
import { t } from '$lib/texts';
import type { components } from '$lib/wire/services/identity';

export type Colleague = components['schemas']['ColleagueView'];

/** Who works for the programme, by name: fetched once for a visit. */
class People {
  all = $state.raw<Colleague[]>([]);
  #asked = false;

  async meet(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const answer = await ask(platform.GET('/api/accounts/colleagues'));
    if (answer.ok) this.all = answer.value.items;
    else this.#asked = false;
  }

  /** Those who hold one of these roles for some place. */
  holding(...roles: string[]): Colleague[] {
    return this.all.filter((one) => one.grants.some((grant) => roles.includes(grant.split('@')[0] ?? '')));
  }

  /** What a person is called; what the programme does by itself has a name, too. */
  name(account: string): string {
    if (account.startsWith('system:')) return t('committee.people.system');
    if (account === 'anonymous') return t('committee.people.anonymous');
    return this.all.find((one) => one.id === account)?.name ?? account;
  }

  names(accounts: readonly string[]): string {
    return accounts.map((account) => this.name(account)).join(', ');
  }
}

export const people = new People();
