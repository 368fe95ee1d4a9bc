package kh.ccc.identity.account;

import java.util.List;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/** All accounts, in the order of their ids. */
public interface AccountList extends ViewProjector<Account> {

  /** Accounts with a greater id than that. */
  List<Versioned<Account>> after(String accountId, int most);
}
