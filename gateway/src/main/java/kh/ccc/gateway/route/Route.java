package kh.ccc.gateway.route;

import java.util.List;

/**
 * The paths of one service. A path stands for itself and everything below it.
 *
 * @param service name as in the services' addresses
 */
public record Route(String service, List<String> paths) {

  /** Which path belongs to which service; whatever is not here is the web app's. */
  public static final List<Route> TABLE =
      List.of(
          new Route(
              "identity",
              List.of(
                  "/api/accounts",
                  "/api/clients",
                  "/oauth2",
                  "/.well-known",
                  "/userinfo",
                  "/login",
                  "/logout",
                  "/connect",
                  "/api/operations/identity")),
          new Route(
              "registry",
              List.of(
                  "/api/places",
                  "/api/sectors",
                  "/api/cbo-types",
                  "/api/cbos",
                  "/api/imports",
                  "/api/directory",
                  "/api/operations/registry")),
          new Route(
              "assessment",
              List.of(
                  "/api/guidelines",
                  "/api/assessments",
                  "/api/rehearsals",
                  "/api/operations/assessment")),
          new Route(
              "certification",
              List.of(
                  "/api/applications",
                  "/api/certificates",
                  "/api/deadlines",
                  "/api/verifications",
                  "/api/credentials",
                  "/api/status-lists",
                  "/api/issuer",
                  "/V",
                  "/api/complaints",
                  "/api/appeals",
                  "/api/transparency",
                  "/api/committee-sessions",
                  "/api/impartiality",
                  "/api/operations/certification")),
          new Route(
              "networking", List.of("/api/networks", "/api/forums", "/api/operations/networking")),
          new Route(
              "notification",
              List.of(
                  "/api/contact-points",
                  "/api/deliveries",
                  "/api/sms",
                  "/api/operations/notification")));

  /** Paths whose requests may carry a file and take long. */
  private static final List<String> FILES = List.of("/api/imports");

  /** Paths to which anyone may write something that people then read. */
  private static final List<String> LETTERS = List.of("/api/complaints");

  /** True where writing without a token is bounded more narrowly than asking. */
  public static boolean takesLetters(String path) {
    return LETTERS.stream().anyMatch(prefix -> isBelow(path, prefix));
  }

  public static boolean takesFiles(String path) {
    return FILES.stream().anyMatch(prefix -> isBelow(path, prefix));
  }

  /** True for the path itself and for what is below it. */
  public boolean covers(String path) {
    return paths.stream().anyMatch(prefix -> isBelow(path, prefix));
  }

  private static boolean isBelow(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
