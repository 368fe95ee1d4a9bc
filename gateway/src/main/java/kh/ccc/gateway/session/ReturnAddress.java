package kh.ccc.gateway.session;

import java.net.URI;

/** Where somebody comes back to after signing in: a page of this site and nowhere else. */
final class ReturnAddress {

  private static final int LONGEST = 1_500;
  private static final String HOME = "/";

  private ReturnAddress() {}

  static String allowed(String wanted) {
    return isPage(wanted) ? wanted : HOME;
  }

  private static boolean isPage(String wanted) {
    boolean plain = wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '"');
    return plain
        && wanted.length() <= LONGEST
        && wanted.startsWith("/")
        && !wanted.startsWith("//")
        && !wanted.startsWith("/api/")
        && isUri(wanted);
  }

  private static boolean isUri(String text) {
    try {
      return URI.create(text).getRawAuthority() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
