package kh.ccc.gateway.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What browsers are told about every answer. */
public final class SecurityHeaders {

  public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  /** The web app needs this and nothing more; a service's own pages bring their own. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Permissions-Policy",
          "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  /** A year, as browsers' preload lists ask for. */
  private static final String HSTS = "max-age=31536000; includeSubDomains";

  private static final Set<String> OURS =
      Set.of(
          "x-content-type-options",
          "x-frame-options",
          "referrer-policy",
          "permissions-policy",
          "cross-origin-opener-policy",
          "strict-transport-security",
          "x-xss-protection",
          "x-trace-id",
          "server",
          "x-powered-by");

  private final boolean https;
  private final String policy;

  /**
   * @param https the platform's public address begins with https
   * @param issuer address of an issuer elsewhere, to which the form for signing out leads; or empty
   */
  public SecurityHeaders(boolean https, String issuer) {
    this.https = https;
    this.policy =
        issuer.isEmpty()
            ? POLICY
            : POLICY.replace("form-action 'self'", "form-action 'self' " + origin(issuer));
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  void write(HttpServletResponse response) {
    response.setHeader(CONTENT_SECURITY_POLICY, policy);
    ALWAYS.forEach(response::setHeader);
    if (https) {
      response.setHeader("Strict-Transport-Security", HSTS);
    }
  }

  /** True for a header that the gateway says for all services. */
  public static boolean isOurs(String name) {
    return OURS.contains(name.toLowerCase(Locale.ROOT));
  }
}
