package kh.ccc.gateway.session;

import java.net.URI;
import java.util.regex.Pattern;
import kh.ccc.gateway.route.Route;

/** Where somebody comes back to after signing in: a page of this site and nowhere else. */
final class ReturnAddress {

  private static final int LONGEST = 1_500;
  private static final Pattern CLIMBS = Pattern.compile("/(?:\\.|%2[eE])");
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
        && isOfTheWebApp(wanted);
  }

  /** Not what a service answers: the API, other sign-ins, signing out. */
  private static boolean isOfTheWebApp(String wanted) {
    try {
      URI uri = URI.create(wanted);
      String path = uri.getRawPath();
      return uri.getRawAuthority() == null
          && !CLIMBS.matcher(path).find()
          && !(path + "/").startsWith("/api/")
          && Route.TABLE.stream().noneMatch(route -> route.covers(path));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
