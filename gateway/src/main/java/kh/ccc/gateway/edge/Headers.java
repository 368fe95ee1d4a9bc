package kh.ccc.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that callers may not set, and headers that end at the gateway. */
public final class Headers {

  /** Nobody tells us who he is but by a token, nor who spoke for him but by a connection. */
  private static final List<String> CLAIMED =
      List.of(
          "x-user",
          "x-account",
          "x-role",
          "x-grant",
          "x-forwarded",
          "x-client",
          "x-real-ip",
          "x-original",
          "x-auth",
          "x-remote",
          "x-tenant",
          "x-sahakum",
          "forwarded",
          "true-client-ip",
          "cf-connecting-ip",
          "x-cluster-client-ip",
          "x-http-method",
          "x-method-override",
          "x-rewrite-url");

  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "expect");

  private Headers() {}

  /** True for a header by which a caller could pretend to be somebody. */
  public static boolean isClaimed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return CLAIMED.stream().anyMatch(lower::startsWith);
  }

  /** True for a header that belongs to one connection only (RFC 9110, 7.6.1). */
  public static boolean isHopByHop(String name) {
    return HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT));
  }
}
