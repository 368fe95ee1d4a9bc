package kh.ccc.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Whose token it is. Only verified ones count, else a caller could spend another's share; each is
 * verified once. The services verify again for themselves.
 */
public final class Tokens {

  private static final Logger log = LoggerFactory.getLogger(Tokens.class);
  private static final Duration REFUSED = Duration.ofSeconds(10);
  private static final int MOST = 50_000;
  private static final int LONGEST = 8_192;
  private static final String BEARER = "Bearer ";

  private final JwtDecoder decoder;
  private final Cache<String, Holder> holders =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<String, Holder>creating((token, holder) -> holder.rest()))
          .build();

  public Tokens(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * @param subject empty when the token is not good
   */
  private record Holder(String subject, Duration rest) {}

  /** The account or client that the header's token was issued to; empty without a good token. */
  public String holderOf(@Nullable String authorization) {
    if (authorization == null
        || authorization.length() > LONGEST
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return "";
    }
    String token = authorization.substring(BEARER.length()).strip();
    return token.isEmpty() ? "" : holders.get(token, this::verify).subject();
  }

  private Holder verify(String token) {
    try {
      Jwt verified = decoder.decode(token);
      @Nullable Instant end = verified.getExpiresAt();
      Duration rest = end == null ? REFUSED : Duration.between(Instant.now(), end);
      @Nullable String subject = verified.getSubject();
      return new Holder(
          subject == null ? "" : subject, rest.isNegative() ? Duration.ofSeconds(1) : rest);
    } catch (JwtException e) {
      log.debug("a token counts for its address: {}", e.getMessage());
      return new Holder("", REFUSED);
    }
  }
}
