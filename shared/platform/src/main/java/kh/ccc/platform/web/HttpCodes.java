package kh.ccc.platform.web;

/** The problem codes of failures that the HTTP layer finds. */
public final class HttpCodes {

  private HttpCodes() {}

  public static String code(int status) {
    return switch (status) {
      case 400 -> "malformed";
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "too-large";
      case 415 -> "unsupported-type";
      case 429 -> "too-many-requests";
      case 503 -> "temporarily-unavailable";
      default -> status < 500 ? "malformed" : "internal-error";
    };
  }
}
