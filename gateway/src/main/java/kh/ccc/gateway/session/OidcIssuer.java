package kh.ccc.gateway.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID Connect issuer, asked with the authorization code flow and PKCE. State, nonce and
 * verifier are derived from what only the browser that asked has.
 */
final class OidcIssuer implements Issuer {

  private static final Logger log = LoggerFactory.getLogger(OidcIssuer.class);
  private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS =
      new ParameterizedTypeReference<>() {};

  private final Supplier<ClientRegistration> provider;
  private final SessionDoor.Client settings;
  private final RestClient http;
  private final IdentityTokens identityTokens;
  private final Clock clock;
  private final RestClientAuthorizationCodeTokenResponseClient codes =
      new RestClientAuthorizationCodeTokenResponseClient();
  private final RestClientRefreshTokenTokenResponseClient refreshes =
      new RestClientRefreshTokenTokenResponseClient();

  OidcIssuer(SessionDoor.Client settings, Clock clock) {
    this.settings = settings;
    this.provider = new Provider(settings);
    this.http = IssuerHttp.plain();
    this.identityTokens = new IdentityTokens(provider);
    this.clock = clock;
    codes.setRestClient(IssuerHttp.forTokens());
    refreshes.setRestClient(IssuerHttp.forTokens());
  }

  @Override
  public URI signIn(SessionKey attempt) {
    return URI.create(request(attempt).getAuthorizationRequestUri());
  }

  private OAuth2AuthorizationRequest request(SessionKey attempt) {
    ClientRegistration client = provider.get();
    String verifier = attempt.derivedText("verifier");
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
        .clientId(client.getClientId())
        .redirectUri(settings.publicUrl() + Provider.CALLBACK)
        .scopes(client.getScopes())
        .state(attempt.derivedText("state"))
        .attributes(Map.of("code_verifier", verifier))
        .additionalParameters(
            Map.of(
                "nonce", attempt.derivedText("nonce"),
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256"))
        .build();
  }

  @Override
  public boolean isAnswerTo(SessionKey attempt, String state) {
    return MessageDigest.isEqual(
        attempt.derivedText("state").getBytes(StandardCharsets.US_ASCII),
        state.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Held redeem(SessionKey attempt, String code) {
    ClientRegistration client = provider.get();
    OAuth2AuthorizationRequest asked = request(attempt);
    OAuth2AuthorizationResponse answered =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(settings.publicUrl() + Provider.CALLBACK)
            .state(attempt.derivedText("state"))
            .build();
    OAuth2AccessTokenResponse tokens =
        asking(() ->
            codes.getTokenResponse(
                new OAuth2AuthorizationCodeGrantRequest(
                    client, new OAuth2AuthorizationExchange(asked, answered))));
    String identity = identityIn(tokens).orElseThrow(() -> new Refused("no identity token"));
    Jwt claims = identityTokens.verify(identity);
    if (!attempt.derivedText("nonce").equals(claims.getClaimAsString("nonce"))) {
      throw new Refused("the identity token is for another attempt");
    }
    return held(tokens, identity, who(claims, tokens.getAccessToken()));
  }

  @Override
  public Held renew(Held before) {
    ClientRegistration client = provider.get();
    String refresh = Objects.requireNonNull(before.refresh(), "no refresh token");
    Instant now = clock.instant();
    OAuth2AccessToken access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, before.access(), null, before.accessUntil());
    OAuth2AccessTokenResponse tokens =
        asking(() ->
            refreshes.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(
                    client, access, new OAuth2RefreshToken(refresh, now))));
    String identity = identityIn(tokens).orElse(before.identity());
    return held(tokens, identity, before.who());
  }

  private static Held held(OAuth2AccessTokenResponse tokens, String identity, Held.Who who) {
    OAuth2AccessToken access = tokens.getAccessToken();
    @Nullable Instant until = access.getExpiresAt();
    @Nullable OAuth2RefreshToken refresh = tokens.getRefreshToken();
    if (until == null) {
      throw new Refused("an access token without an end");
    }
    return new Held(
        access.getTokenValue(),
        refresh == null ? null : refresh.getTokenValue(),
        identity,
        until,
        who);
  }

  private static Optional<String> identityIn(OAuth2AccessTokenResponse tokens) {
    return tokens.getAdditionalParameters().get("id_token") instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private Held.Who who(Jwt identity, OAuth2AccessToken access) {
    Map<String, Object> said = userInfo(access).orElse(identity.getClaims());
    @Nullable String subject = identity.getSubject();
    if (subject == null || !subject.equals(said.get("sub"))) {
      throw new Refused("the issuer speaks of somebody else");
    }
    return new Held.Who(
        subject, text(said, "name"), text(said, "preferred_username"), text(said, "locale"));
  }

  private static @Nullable String text(Map<String, Object> said, String claim) {
    return said.get(claim) instanceof String text ? text : null;
  }

  /** The name is a courtesy: without it one signs in all the same. */
  private Optional<Map<String, Object>> userInfo(OAuth2AccessToken access) {
    @Nullable String address = provider.get().getProviderDetails().getUserInfoEndpoint().getUri();
    if (address == null || address.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          http.get()
              .uri(URI.create(address))
              .headers(headers -> headers.setBearerAuth(access.getTokenValue()))
              .retrieve()
              .body(CLAIMS));
    } catch (RestClientException e) {
      log.warn("the issuer does not say who signed in: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public Optional<URI> signOut(Held held) {
    Object address =
        provider.get().getProviderDetails().getConfigurationMetadata().get(Provider.END_SESSION);
    return address instanceof String text
        ? Optional.of(
            UriComponentsBuilder.fromUriString(text)
                .queryParam("id_token_hint", "{hint}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(held.identity(), settings.id(), settings.publicUrl() + "/")
                .toUri())
        : Optional.empty();
  }

  @Override
  public void endAll(Held held) {
    if (!settings.isOwn()) {
      return;
    }
    try {
      http.post()
          .uri(settings.identity() + "/api/accounts/me/sign-out")
          .headers(headers -> {
            headers.setBearerAuth(held.access());
            headers.set("Idempotency-Key", SessionKey.random().text());
          })
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientException e) {
      throw new Away("identity does not end the sign-ins: " + e.getClass().getSimpleName());
    }
  }

  private static OAuth2AccessTokenResponse asking(Supplier<OAuth2AccessTokenResponse> question) {
    try {
      return question.get();
    } catch (OAuth2AuthorizationException e) {
      if (e.getCause() instanceof RestClientException) {
        throw new Away("the issuer does not answer");
      }
      throw new Refused(e.getError().getErrorCode());
    } catch (RestClientException e) {
      throw new Away("the issuer does not answer");
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
