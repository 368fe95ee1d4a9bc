package kh.ccc.gateway.session;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** What the issuer signs about who signed in: signature, issuer, client and time are checked. */
final class IdentityTokens {

  private final Supplier<ClientRegistration> provider;
  private volatile @Nullable JwtDecoder decoder;

  IdentityTokens(Supplier<ClientRegistration> provider) {
    this.provider = provider;
  }

  Jwt verify(String token) {
    try {
      return decoder().decode(token);
    } catch (JwtException e) {
      throw new Issuer.Refused("the identity token is not good: " + e.getMessage());
    }
  }

  private JwtDecoder decoder() {
    @Nullable JwtDecoder ready = decoder;
    if (ready == null) {
      ready = decoder(provider.get());
      decoder = ready;
    }
    return ready;
  }

  private static JwtDecoder decoder(ClientRegistration client) {
    @Nullable String keys = client.getProviderDetails().getJwkSetUri();
    NimbusJwtDecoder made =
        NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(keys, "an issuer without keys"))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.PS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .restOperations(new RestTemplate(IssuerHttp.patient()))
            .build();
    made.setJwtValidator(new OidcIdTokenValidator(client));
    return made;
  }
}
