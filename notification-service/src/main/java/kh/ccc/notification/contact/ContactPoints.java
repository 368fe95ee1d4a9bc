package kh.ccc.notification.contact;

import java.time.Instant;
import java.util.Optional;

/** Everybody's contact points; nobody but the person and the mail to that person sees one. */
public interface ContactPoints {

  /** Whether, since when and in which language that account can be told. */
  Optional<Reachable> reachable(String account);

  Optional<ContactPoint> find(String account);

  /**
   * Keeps the contact point in place of an earlier one.
   *
   * @param now since when, for who had none before
   */
  void put(String account, ContactPoint contact, Instant now);

  /** Erases the contact point and its key: nobody can read a copy of it any more. */
  void erase(String account);
}
