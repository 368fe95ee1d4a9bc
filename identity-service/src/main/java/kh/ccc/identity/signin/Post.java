package kh.ccc.identity.signin;

import kh.ccc.identity.account.People.Person;

/** Sends mails with a link. Nothing of it is kept, logged or told to other services. */
public interface Post {

  /** Why somebody gets a link. */
  enum Reason {
    INVITED,
    FORGOTTEN
  }

  /**
   * @param secret what makes the link good, once
   */
  void send(String mailAddress, Person person, Reason reason, String secret);
}
