package kh.ccc.identity.token.mongo;

import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;

/** An authorization as a BSON document and back. */
final class AuthorizationDocuments {

  /** Counts the saves, so that of two that redeem one code at once only one wins. */
  static final String REVISION = "revision";

  static final String CLIENT = "authorizedClient";
  static final String EXPIRES = "authorizationEnds";
  static final String CODE = "code";
  static final String ACCESS = "access";
  static final String REFRESH = "refresh";
  static final String IDENTITY = "identity";

  private AuthorizationDocuments() {}

  static Document write(String id, OAuth2Authorization authorization, long revision) {
    Document document =
        new Document("_id", id)
            .append(REVISION, revision)
            .append(CLIENT, authorization.getRegisteredClientId())
            .append("principal", authorization.getPrincipalName())
            .append("grantType", authorization.getAuthorizationGrantType().getValue())
            .append("scopes", List.copyOf(authorization.getAuthorizedScopes()))
            .append("request", request(authorization))
            .append(EXPIRES, Date.from(end(authorization)));
    put(document, CODE, authorization.getToken(OAuth2AuthorizationCode.class));
    put(document, ACCESS, authorization.getAccessToken());
    put(document, REFRESH, authorization.getRefreshToken());
    put(document, IDENTITY, authorization.getToken(OidcIdToken.class));
    return document;
  }

  private static void put(
      Document document, String name, @Nullable Token<? extends OAuth2Token> token) {
    if (token != null) {
      Map<String, Object> claims =
          token.getToken() instanceof OidcIdToken identity ? identity.getClaims() : Map.of();
      document.append(name, StoredToken.write(token, claims));
      document.append(hashField(name), StoredToken.hash(token.getToken().getTokenValue()));
    }
  }

  static String hashField(String token) {
    return token + "Hash";
  }

  private static Instant end(OAuth2Authorization authorization) {
    return Stream.of(
            authorization.getToken(OAuth2AuthorizationCode.class),
            authorization.getAccessToken(),
            authorization.getRefreshToken(),
            authorization.getToken(OidcIdToken.class))
        .filter(token -> token != null)
        .map(token -> token.getToken().getExpiresAt())
        .filter(expiresAt -> expiresAt != null)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException("an authorization without any token"));
  }

  private static @Nullable Document request(OAuth2Authorization authorization) {
    @Nullable OAuth2AuthorizationRequest request =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    if (request == null) {
      return null;
    }
    Document parameters = new Document();
    request
        .getAdditionalParameters()
        .forEach((name, value) -> {
          if (value instanceof String text) {
            parameters.append(name, text);
          }
        });
    return new Document("uri", request.getAuthorizationUri())
        .append("redirectUri", request.getRedirectUri())
        .append("scopes", List.copyOf(request.getScopes()))
        .append("state", request.getState())
        .append("parameters", parameters);
  }

  /**
   * @param shown the token value by which it was found, empty when found by its id
   */
  static OAuth2Authorization read(
      String id, Document document, RegisteredClient client, String shown) {
    String principal = document.getString("principal");
    Set<String> scopes = Set.copyOf(document.getList("scopes", String.class));
    OAuth2Authorization.Builder authorization =
        OAuth2Authorization.withRegisteredClient(client)
            .id(id)
            .principalName(principal)
            .authorizationGrantType(new AuthorizationGrantType(document.getString("grantType")))
            .authorizedScopes(scopes)
            .attribute(REVISION, document.getLong(REVISION))
            .attribute(
                Principal.class.getName(),
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    @Nullable Document request = document.get("request", Document.class);
    if (request != null) {
      authorization.attribute(OAuth2AuthorizationRequest.class.getName(), request(request, client));
    }
    addTokens(authorization, document, scopes, shown);
    return authorization.build();
  }

  private static OAuth2AuthorizationRequest request(Document document, RegisteredClient client) {
    Document parameters = document.get("parameters", Document.class);
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(document.getString("uri"))
        .clientId(client.getClientId())
        .redirectUri(document.getString("redirectUri"))
        .scopes(Set.copyOf(document.getList("scopes", String.class)))
        .state(document.getString("state"))
        .additionalParameters(all -> all.putAll(parameters))
        .build();
  }

  private static void addTokens(
      OAuth2Authorization.Builder authorization,
      Document document,
      Set<String> scopes,
      String shown) {
    @Nullable StoredToken code = StoredToken.read(document.get(CODE, Document.class), shown);
    if (code != null) {
      add(
          authorization,
          code,
          new OAuth2AuthorizationCode(code.value(), code.issuedAt(), code.expiresAt()));
    }
    @Nullable StoredToken access = StoredToken.read(document.get(ACCESS, Document.class), shown);
    if (access != null) {
      add(
          authorization,
          access,
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER,
              access.value(),
              access.issuedAt(),
              access.expiresAt(),
              scopes));
    }
    @Nullable StoredToken refresh = StoredToken.read(document.get(REFRESH, Document.class), shown);
    if (refresh != null) {
      add(
          authorization,
          refresh,
          new OAuth2RefreshToken(refresh.value(), refresh.issuedAt(), refresh.expiresAt()));
    }
    @Nullable StoredToken identity =
        StoredToken.read(document.get(IDENTITY, Document.class), shown);
    if (identity != null) {
      add(
          authorization,
          identity,
          new OidcIdToken(
              identity.value(), identity.issuedAt(), identity.expiresAt(), identity.claimValues()));
    }
  }

  private static <T extends OAuth2Token> void add(
      OAuth2Authorization.Builder authorization, StoredToken stored, T token) {
    authorization.token(
        token,
        metadata -> {
          metadata.put(Token.INVALIDATED_METADATA_NAME, stored.invalidated());
          metadata.put(
              OAuth2TokenFormat.class.getName(), OAuth2TokenFormat.SELF_CONTAINED.getValue());
          if (!stored.claims().isEmpty()) {
            metadata.put(Token.CLAIMS_METADATA_NAME, stored.claimValues());
          }
        });
  }
}
