package kh.ccc.identity.token.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.identity.client.ClientSecrets;
import kh.ccc.identity.client.MachineClient;
import kh.ccc.identity.client.MachineClients;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients that belong to the platform, and those that administrators registered. */
public final class Clients implements RegisteredClientRepository {

  private static final String GRANTS = "sahakum.grants";
  private static final Duration ACCESS = Duration.ofMinutes(15);
  private static final Duration REFRESH = Duration.ofHours(8);
  private static final Duration CODE = Duration.ofMinutes(1);

  private final MachineClients machines;
  private final ClientSecrets secrets;
  private final Map<String, RegisteredClient> own = new HashMap<>();

  /**
   * @param own clients that need no registration
   */
  public Clients(MachineClients machines, ClientSecrets secrets, List<RegisteredClient> own) {
    this.machines = machines;
    this.secrets = secrets;
    own.forEach(client -> this.own.put(client.getClientId(), client));
  }

  /** A client of people at a terminal: code with PKCE, no secret. */
  public static RegisteredClient forPeople(String id, String redirectUri) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(redirectUri)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(tokens())
        .build();
  }

  /** The web server that keeps people signed in: it has a secret, and renews what it was given. */
  public static RegisteredClient forWeb(String id, String secretHash, String publicUrl) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secretHash)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(publicUrl + "/api/session/callback")
        .postLogoutRedirectUri(publicUrl + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(tokens())
        .build();
  }

  /** A client that asks on its own behalf. */
  public static RegisteredClient forMachine(String id, String secretHash, List<String> grants) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secretHash)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientSettings(ClientSettings.builder().setting(GRANTS, grants).build())
        .tokenSettings(tokens())
        .build();
  }

  /** How long what we issue is good for. */
  public static TokenSettings tokens() {
    return TokenSettings.builder()
        .authorizationCodeTimeToLive(CODE)
        .accessTokenTimeToLive(ACCESS)
        .refreshTokenTimeToLive(REFRESH)
        .reuseRefreshTokens(false)
        .build();
  }

  /** What a machine client may do. */
  static List<String> grantsOf(RegisteredClient client) {
    @Nullable List<String> grants = client.getClientSettings().getSetting(GRANTS);
    return grants == null ? List.of() : grants;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new IllegalStateException("clients are registered by command, not by the framework");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    @Nullable RegisteredClient ours = own.get(clientId);
    return ours != null ? ours : machine(clientId).orElse(null);
  }

  private Optional<RegisteredClient> machine(String clientId) {
    Optional<MachineClient> client =
        machines.find(clientId).map(Versioned::state).filter(MachineClient::isActive);
    return client.flatMap(machine ->
        secrets.hashOf(clientId).map(hash -> forMachine(clientId, hash, machine.grants())));
  }
}
