package kh.ccc.identity.account;

import java.util.Collection;
import java.util.List;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import org.jspecify.annotations.Nullable;

/** All accounts, in the order of their ids. */
public interface AccountList extends ViewProjector<Account> {

  /**
   * Which accounts are wanted.
   *
   * @param role only who holds it anywhere, all when null
   * @param status only those, all when null
   */
  record Wanted(@Nullable String role, Account.@Nullable Status status) {}

  /** Accounts with a greater id than that. */
  List<Versioned<Account>> after(String accountId, Wanted wanted, int most);

  /** Those of the accounts that are there. */
  List<Versioned<Account>> find(Collection<String> accountIds, Wanted wanted);

  /** Active accounts that hold one of those roles anywhere, in the order of their ids. */
  List<Versioned<Account>> holding(Collection<String> roles, int most);
}
