package kh.ccc.identity.token.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Says in each access token what its holder may do at this moment. Somebody whose account ended
 * gets none, whatever code or refresh token he holds.
 */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final String AUDIENCE = "sahakum";

  private final Accounts accounts;
  private final SignIn signIn;

  public TokenClaims(Accounts accounts, SignIn signIn) {
    this.accounts = accounts;
    this.signIn = signIn;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      return;
    }
    boolean machine =
        AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
    String clientId = context.getRegisteredClient().getClientId();
    String holder = machine ? "client:" + clientId : accountOf(context);
    List<String> grants =
        machine ? Clients.grantsOf(context.getRegisteredClient()) : grantsOf(holder, context);
    context
        .getClaims()
        .subject(holder)
        .audience(List.of(AUDIENCE))
        .claim("client_id", clientId)
        .claim("grants", grants);
  }

  /** A sign-in stands behind each code, however often its tokens were renewed since. */
  private static Instant signedInAt(JwtEncodingContext context) {
    return Optional.ofNullable(context.getAuthorization())
        .map(authorization -> authorization.getToken(OAuth2AuthorizationCode.class))
        .map(code -> code.getToken().getIssuedAt())
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
  }

  private static String accountOf(JwtEncodingContext context) {
    @Nullable Authentication person = context.getPrincipal();
    if (person == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
    return person.getName();
  }

  private List<String> grantsOf(String accountId, JwtEncodingContext context) {
    if (!signIn.stillHolds(accountId, signedInAt(context))) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
    return accounts.find(accountId).map(Versioned::state).map(Account::grants).orElse(List.of());
  }
}
