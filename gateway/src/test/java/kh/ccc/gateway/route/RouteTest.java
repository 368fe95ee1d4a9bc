package kh.ccc.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  private static List<String> servicesOf(String path) {
    return Route.TABLE.stream().filter(route -> route.covers(path)).map(Route::service).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/accounts,identity",
    "/api/accounts/me,identity",
    "/api/clients/x,identity",
    "/oauth2/token,identity",
    "/.well-known/openid-configuration,identity",
    "/userinfo,identity",
    "/login,identity",
    "/logout,identity",
    "/connect/logout,identity",
    "/api/operations/identity/digest,identity",
    "/api/places/provinces,registry",
    "/api/sectors,registry",
    "/api/cbo-types,registry",
    "/api/cbos/x,registry",
    "/api/imports,registry",
    "/api/directory,registry",
    "/api/operations/registry/journal,registry",
    "/api/guidelines,assessment",
    "/api/assessments/x/chapters/1,assessment",
    "/api/rehearsals/x/results.csv,assessment",
    "/api/operations/assessment/digest,assessment",
    "/api/applications,certification",
    "/api/certificates/x/suspension,certification",
    "/api/deadlines,certification",
    "/api/verifications/CBO-2026-000123-K,certification",
    "/api/credentials/x,certification",
    "/api/status-lists/1,certification",
    "/api/issuer,certification",
    "/api/issuer/jwks,certification",
    "/V/2KCE,certification",
    "/api/complaints/mine/messages,certification",
    "/api/appeals/x/panel,certification",
    "/api/transparency/days/2026-03-01,certification",
    "/api/committee-sessions/x/agenda,certification",
    "/api/impartiality/attestation,certification",
    "/api/operations/certification/digest,certification",
    "/api/networks,networking",
    "/api/forums/x,networking",
    "/api/operations/networking/digest,networking",
    "/api/contact-points,notification",
    "/api/deliveries,notification",
    "/api/sms/incoming,notification",
    "/api/operations/notification/digest,notification"
  })
  void pathBelongsToOneService(String path, String service) {
    assertThat(servicesOf(path)).containsExactly(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/",
        "/api/cbosx",
        "/api/operations",
        "/api/operations/gateway/x",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/cbos/x",
        "/loginx",
        "/error"
      })
  void otherPathsBelongToNone(String path) {
    assertThat(servicesOf(path)).isEmpty();
  }

  @Test
  void onlyImportsTakeFiles() {
    assertThat(Route.takesFiles("/api/imports")).isTrue();
    assertThat(Route.takesFiles("/api/imports/x/rows")).isTrue();
    assertThat(Route.takesFiles("/api/importsx")).isFalse();
    assertThat(Route.takesFiles("/api/cbos")).isFalse();
  }
}
