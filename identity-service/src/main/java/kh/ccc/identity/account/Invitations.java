package kh.ccc.identity.account;

import java.time.Instant;

/** Asks a person by mail to choose a first password. */
public interface Invitations {

  /** Returns at once; the mail goes as soon as the mail server takes it. */
  void invite(String accountId, Instant now);
}
