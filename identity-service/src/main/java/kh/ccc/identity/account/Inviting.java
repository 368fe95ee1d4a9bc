package kh.ccc.identity.account;

import java.util.List;
import kh.ccc.identity.account.People.Person;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Accounts whose first password only the person knows. */
public final class Inviting {

  private final Accounts accounts;
  private final People people;
  private final Invitations invitations;

  public Inviting(Accounts accounts, People people, Invitations invitations) {
    this.accounts = accounts;
    this.people = people;
    this.invitations = invitations;
  }

  /** Opens an account and sends the person a link. Repeated, it sends another one. */
  public Versioned<Account> open(
      CommandContext context, Person person, List<String> grants, String mail) {
    Versioned<Account> account = accounts.open(context, person, grants).account();
    if (accounts.isAwaited(account.id())) {
      send(account.id(), context, mail);
    }
    return account;
  }

  /**
   * Sends another link to somebody who has not come yet. Whoever has chosen a password is left
   * alone: else an account could be taken over by giving it another address.
   *
   * @param mail replaces the address that is known
   */
  public Versioned<Account> again(String id, CommandContext context, @Nullable String mail) {
    Versioned<Account> account = accounts.get(id);
    if (!account.state().isActive()) {
      throw new Refusal("account-deactivated");
    }
    if (!accounts.isAwaited(id)) {
      throw new Refusal("invitation-accepted");
    }
    String address =
        mail == null
            ? people.mailOf(id).orElseThrow(() -> new Invalid("/mail", "mail-missing"))
            : mail;
    send(id, context, address);
    return account;
  }

  private void send(String id, CommandContext context, String mail) {
    people.keepMail(id, mail);
    invitations.invite(id, context.at());
  }
}
