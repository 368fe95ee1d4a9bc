package kh.ccc.gateway.session;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * How the platform is registered at its issuer. The own identity service is known without asking;
 * any other issuer describes itself, and is asked when the first person signs in.
 */
final class Provider implements Supplier<ClientRegistration> {

  static final String CALLBACK = "/api/session/callback";
  static final String END_SESSION = "end_session_endpoint";

  private final SessionDoor.Client settings;
  private volatile @Nullable ClientRegistration known;

  Provider(SessionDoor.Client settings) {
    this.settings = settings;
  }

  @Override
  public ClientRegistration get() {
    @Nullable ClientRegistration ready = known;
    if (ready == null) {
      if (!settings.isComplete()) {
        throw new Issuer.Away("no client secret is set");
      }
      ready = client(settings.isOwn() ? own() : described());
      known = ready;
    }
    return ready;
  }

  private ClientRegistration.Builder own() {
    return ClientRegistration.withRegistrationId("issuer")
        .issuerUri(settings.publicUrl().toString())
        .authorizationUri(settings.publicUrl() + "/oauth2/authorize")
        .tokenUri(settings.identity() + "/oauth2/token")
        .jwkSetUri(settings.identity() + "/oauth2/jwks")
        .userInfoUri(settings.identity() + "/userinfo")
        .providerConfigurationMetadata(
            Map.of(END_SESSION, settings.publicUrl() + "/connect/logout"));
  }

  private ClientRegistration.Builder described() {
    try {
      return ClientRegistrations.fromOidcIssuerLocation(settings.issuer());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Issuer.Away("the issuer does not describe itself: " + e.getMessage());
    }
  }

  private ClientRegistration client(ClientRegistration.Builder issuer) {
    return issuer
        .clientId(settings.id())
        .clientSecret(settings.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(settings.publicUrl() + CALLBACK)
        .scope("openid", "profile")
        .build();
  }
}
