package kh.ccc.identity.signin.web;

import java.net.URI;

/** Where a person goes on after signing in. */
final class ReturnTo {

  /** Only what this service itself asks to come back to; anything else would be an open door. */
  private static final String AUTHORIZE = "/oauth2/authorize?";

  private ReturnTo() {}

  static String allowed(String back) {
    boolean plain = back.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '"');
    return back.startsWith(AUTHORIZE) && plain && isUri(back) ? back : "/";
  }

  private static boolean isUri(String text) {
    try {
      URI.create(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
