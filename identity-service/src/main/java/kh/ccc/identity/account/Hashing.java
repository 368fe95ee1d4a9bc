package kh.ccc.identity.account;

/** Makes and checks hashes of secrets, and thinks up new ones. */
public interface Hashing {

  String hashPassword(String password);

  boolean matches(String password, String hash);

  /** A password that nobody guesses, easy to read aloud and to type. */
  String newPassword();
}
