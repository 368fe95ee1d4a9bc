package kh.ccc.identity.account.web;

import java.util.List;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.People.Person;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who may see it are told.
 *
 * @param username null when the person's data was erased
 * @param initialPassword only in the answer that opens the account
 */
record AccountView(
    String id,
    @Nullable String username,
    @Nullable String displayName,
    @Nullable String language,
    Account.Status status,
    List<String> grants,
    boolean demo,
    @com.fasterxml.jackson.annotation.JsonInclude(
            com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
        @Nullable String initialPassword) {

  static AccountView of(Versioned<Account> account, @Nullable Person person) {
    return of(account, person, null);
  }

  static AccountView of(
      Versioned<Account> account, @Nullable Person person, @Nullable String initialPassword) {
    return new AccountView(
        account.id(),
        person == null ? null : person.username(),
        person == null ? null : person.displayName(),
        person == null ? null : person.language(),
        account.state().status(),
        account.state().grants(),
        account.state().demo(),
        initialPassword);
  }
}
