package kh.ccc.identity.token.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;

/**
 * A token as it is kept: by a hash of its value, so that the store holds nothing that can be used.
 *
 * @param value the token's own value when the holder just showed it, else its hash
 */
record StoredToken(
    String value, Instant issuedAt, Instant expiresAt, boolean invalidated, Document claims) {

  private static final String HASHED = "sha256.";

  static String hash(String value) {
    if (value.startsWith(HASHED)) {
      return value;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HASHED + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static Document write(Token<? extends OAuth2Token> token, Map<String, Object> claims) {
    Document document = new Document("hash", hash(token.getToken().getTokenValue()));
    @Nullable Instant issuedAt = token.getToken().getIssuedAt();
    @Nullable Instant expiresAt = token.getToken().getExpiresAt();
    if (issuedAt == null || expiresAt == null) {
      throw new IllegalArgumentException("every token here has a beginning and an end");
    }
    Document kept = new Document();
    claims.forEach((name, claim) -> kept.append(name, storable(claim)));
    return document
        .append("issuedAt", Date.from(issuedAt))
        .append("expiresAt", Date.from(expiresAt))
        .append("invalidated", token.isInvalidated())
        .append("claims", kept);
  }

  private static Object storable(Object claim) {
    return switch (claim) {
      case Instant at -> Date.from(at);
      case String text -> text;
      case Boolean yes -> yes;
      case Long number -> number;
      case Integer number -> number;
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> claim.toString();
    };
  }

  /**
   * @param shown a token value that the holder just showed
   */
  static @Nullable StoredToken read(@Nullable Document document, String shown) {
    if (document == null) {
      return null;
    }
    String hash = document.getString("hash");
    return new StoredToken(
        hash.equals(hash(shown)) ? shown : hash,
        document.getDate("issuedAt").toInstant(),
        document.getDate("expiresAt").toInstant(),
        document.getBoolean("invalidated"),
        document.get("claims", Document.class));
  }

  Map<String, Object> claimValues() {
    Map<String, Object> values = new HashMap<>();
    claims.forEach(
        (name, claim) -> values.put(name, claim instanceof Date at ? at.toInstant() : claim));
    return values;
  }
}
