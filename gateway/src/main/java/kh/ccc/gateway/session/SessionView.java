package kh.ccc.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kh.ccc.gateway.session.Sessions.Live;
import kh.ccc.platform.security.Grant;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is told of its session.
 *
 * @param may roles with their areas, as they are at this moment
 * @param form what changes must bring along in {@code X-Sahakum-Form}
 * @param ends when the session ends unless something is done before
 */
record SessionView(
    boolean signedIn,
    @Nullable String account,
    @Nullable String name,
    @Nullable String username,
    @Nullable String language,
    List<May> may,
    @Nullable String form,
    @Nullable Instant ends) {

  static final SessionView NOBODY =
      new SessionView(false, null, null, null, null, List.of(), null, null);

  /**
   * A role.
   *
   * @param area code of the area, null for the whole country
   */
  record May(String role, @Nullable String area) {}

  static SessionView of(Live live) {
    Held.Who who = live.held().who();
    return new SessionView(
        true,
        who.account(),
        who.name(),
        who.username(),
        who.language(),
        grants(live.held().access()),
        live.key().formToken(),
        live.kept().ends());
  }

  /** The services check the token; here it is only read out, as it came from the issuer. */
  private static List<May> grants(String access) {
    try {
      JWTClaimsSet claims = SignedJWT.parse(access).getJWTClaimsSet();
      @Nullable List<String> grants = claims.getStringListClaim("grants");
      return grants == null
          ? List.of()
          : grants.stream()
              .map(Grant::parse)
              .flatMap(Optional::stream)
              .map(SessionView::may)
              .toList();
    } catch (ParseException e) {
      return List.of();
    }
  }

  private static May may(Grant grant) {
    return new May(grant.role().name(), grant.area().isEmpty() ? null : grant.area());
  }
}
