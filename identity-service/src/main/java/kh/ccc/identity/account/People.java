package kh.ccc.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we know of the people behind accounts. It stands here once, and in no event. */
public interface People {

  /**
   * A person.
   *
   * @param username what the person types to sign in, lower case
   * @param displayName how the person wants to be called
   * @param language {@code km} or {@code en}
   */
  record Person(String username, String displayName, String language) {}

  /** Keeps the person; false when somebody else has the username. Idempotent. */
  boolean keep(String accountId, Person person, Instant at);

  /** Gives up the person, unless kept after that moment; false when nothing was given up. */
  boolean forgetIfKeptBefore(String accountId, Instant moment);

  Optional<Person> find(String accountId);

  Map<String, Person> findAll(Collection<String> accountIds);

  /** Accounts whose username begins so, in the order of their names. */
  List<String> namedLike(String beginning, int most);

  /** Where the person gets mail. */
  Optional<String> mailOf(String accountId);

  void keepMail(String accountId, String mail);

  /** The account that signs in under that name. */
  Optional<String> accountOf(String username);
}
