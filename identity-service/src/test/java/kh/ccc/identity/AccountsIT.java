package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kh.ccc.identity.Site.Answer;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.People.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AccountsIT extends IdentityIT {

  @Autowired private People people;

  private static final String NEW_PASSWORD = "rain falls on rice fields";

  private static String path(Answer account, String rest) {
    return "/api/accounts/" + account.json().path("id").asString() + rest;
  }

  @Test
  void newPersonSignsInWithTheFirstPasswordAndChoosesAnother() {
    String name = newName();
    Answer opened = openAccount(tokenOf("admin"), name, "ASSESSOR");
    assertThat(opened.status()).isEqualTo(201);
    String first = opened.json().path("initialPassword").asString();
    Browser browser = new Browser(site());
    browser.code(name, first);
    String token = Browser.token(site(), name, first);

    Answer changed = changePassword(token, first, NEW_PASSWORD);
    assertThat(changed.status()).isEqualTo(204);
    assertThat(changePassword(token, first, NEW_PASSWORD).status()).isEqualTo(204);

    assertThat(Browser.token(site(), name, NEW_PASSWORD)).isNotEmpty();
    Browser stranger = new Browser(site());
    assertThat(stranger.submit(stranger.open("/login"), name, first).status()).isEqualTo(401);
    assertThat(browser.open(Browser.authorizePath()).header("Location")).startsWith("/login");
  }

  private Answer changePassword(String token, String current, String next) {
    return site()
        .send(
            site()
                .command("/api/accounts/me/password", token)
                .PUT(Site.json(Map.of("current", current, "next", next))));
  }

  @Test
  void secretsAndNamesStandInNoJournalAndNoKeptAnswer() {
    String name = newName();
    Answer opened = openAccount(tokenOf("admin"), name, "ASSESSOR");
    String first = opened.json().path("initialPassword").asString();
    changePassword(Browser.token(site(), name, first), first, NEW_PASSWORD);

    String elsewhere = contentOf(collectionsBut("people", "secrets"));
    assertThat(elsewhere).contains(opened.json().path("id").asString());
    assertThat(elsewhere).doesNotContain(name, "Chan Dara", first, NEW_PASSWORD, "bcrypt");
    assertThat(contentOf(List.of("secrets")))
        .contains("bcrypt")
        .doesNotContain(first, NEW_PASSWORD);
  }

  @Test
  void repeatedCommandOpensOneAccountAndGivesAPasswordThatWorks() {
    String token = tokenOf("admin");
    String key = UUID.randomUUID().toString();
    String name = newName();
    Map<String, Object> body =
        Map.of("username", name, "displayName", "Chan Dara", "grants", List.of("DONOR"));
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          site()
              .send(
                  site()
                      .request("/api/accounts")
                      .header("Authorization", "Bearer " + token)
                      .header("Content-Type", "application/json")
                      .header("Idempotency-Key", key)
                      .POST(Site.json(body))));
    }

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.get(1).json().path("id")).isEqualTo(answers.get(0).json().path("id"));
    String last = answers.get(1).json().path("initialPassword").asString();
    assertThat(Browser.token(site(), name, last)).isNotEmpty();
  }

  @Test
  void nameIsTakenOnce() {
    String name = newName();
    openAccount(tokenOf("admin"), name, "DONOR");
    Answer second = openAccount(tokenOf("admin"), name, "DONOR");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("username-taken");
  }

  @Test
  void nameThatADyingProcessTookIsFreeAgain() {
    String old = newName();
    String fresh = newName();
    people.keep("account-never-1", new Person(old, "X", "en"), Instant.now().minusSeconds(120));
    people.keep("account-never-2", new Person(fresh, "X", "en"), Instant.now());

    assertThat(openAccount(tokenOf("admin"), old, "DONOR").status()).isEqualTo(201);
    assertThat(openAccount(tokenOf("admin"), fresh, "DONOR").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "officer,ASSESSOR,201",
    "officer,CBO_REPRESENTATIVE,201",
    "officer,NETWORK_COORDINATOR@03,201",
    "officer,REVIEWER,403",
    "officer,COMMITTEE_MEMBER,403",
    "officer,ADMIN,403",
    "officer,PROGRAMME_OFFICER,403",
    "admin,ADMIN,201",
    "auditor,DONOR,403",
    "registrar03,DONOR,403",
    "cbo1,DONOR,403",
    "donor,DONOR,403",
    "chair,DONOR,403"
  })
  void onlyTheEntitledGiveRoles(String giver, String grant, int status) {
    assertThat(openAccount(tokenOf(giver), newName(), grant).status()).isEqualTo(status);
  }

  @Test
  void machineOfADonorOpensNoAccount() {
    String token =
        site()
            .machineToken("demo-donor", "demo-donor-secret")
            .json()
            .path("access_token")
            .asString();

    assertThat(openAccount(token, newName(), "DONOR").status()).isEqualTo(403);
  }

  @Test
  void nobodyWithoutATokenGetsAnywhere() {
    assertThat(openAccount("", newName(), "DONOR").status()).isEqualTo(401);
    assertThat(site().get("/api/accounts", "").status()).isEqualTo(401);
    assertThat(site().get("/api/accounts/me", "").status()).isEqualTo(401);
    assertThat(site().get("/api/accounts/account-admin", "").status()).isEqualTo(401);
    assertThat(changePassword("", DEMO_PASSWORD, NEW_PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void officerTakesNothingFromAnAdministrator() {
    Answer admin = openAccount(tokenOf("admin"), newName(), "ADMIN");
    String officer = tokenOf("officer");

    assertThat(grants(officer, admin, "DONOR").status()).isEqualTo(403);
    assertThat(deactivate(officer, admin).status()).isEqualTo(403);
  }

  @Test
  void officerMovesAnAssessorBetweenHisRoles() {
    String officer = tokenOf("officer");
    Answer person = openAccount(officer, newName(), "ASSESSOR");
    Answer changed = grants(officer, person, "ASSESSOR", "DONOR");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("grants")).hasSize(2);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(grants(officer, changed, "REVIEWER").status()).isEqualTo(403);
  }

  private Answer grants(String token, Answer account, String... grants) {
    return site()
        .change(
            "PUT",
            path(account, "/grants"),
            token,
            account.header("ETag"),
            Map.of("grants", List.of(grants)));
  }

  private Answer deactivate(String token, Answer account) {
    return site().change("POST", path(account, "/deactivation"), token, account.header("ETag"), "");
  }

  @Test
  void nobodyChangesWhatHeMayDoHimself() {
    String admin = tokenOf("admin");
    Answer own = site().get("/api/accounts/me", admin);

    assertThat(grants(admin, own, "ADMIN", "COMMITTEE_CHAIR").code()).isEqualTo("own-account");
    assertThat(deactivate(admin, own).code()).isEqualTo("own-account");
  }

  @Test
  void staleChangeIsRefusedAndAVersionIsNeeded() {
    String admin = tokenOf("admin");
    Answer person = openAccount(admin, newName(), "ASSESSOR");
    grants(admin, person, "DONOR");

    assertThat(grants(admin, person, "REVIEWER").status()).isEqualTo(412);
    Answer without =
        site()
            .send(
                site()
                    .command(path(person, "/grants"), admin)
                    .PUT(Site.json(Map.of("grants", List.of("DONOR")))));
    assertThat(without.status()).isEqualTo(428);
  }

  @Test
  void personSeesOneself() {
    String token = tokenOf("cbo1");

    assertThat(site().get("/api/accounts/me", token).json().path("username").asString())
        .isEqualTo("cbo1");
    assertThat(site().get("/api/accounts/account-cbo1", token).status()).isEqualTo(200);
    assertThat(site().get("/api/accounts/account-cbo2", token).status()).isEqualTo(403);
    assertThat(site().get("/api/accounts", token).status()).isEqualTo(403);
  }

  @Test
  void colleaguesKnowEachOthersNamesAndDutiesAndNothingElse() {
    openAccount(tokenOf("admin"), newName(), "ASSESSOR@03");
    Answer assessors = site().get("/api/accounts/colleagues?role=ASSESSOR", tokenOf("chair"));
    assertThat(assessors.status()).isEqualTo(200);
    assertThat(assessors.json().findValuesAsString("id"))
        .contains("account-assessor1")
        .doesNotContain("account-member1", "account-cbo1");
    assertThat(assessors.body()).contains("ASSESSOR@03").doesNotContain("username", "mail");
    Answer all = site().get("/api/accounts/colleagues", tokenOf("officer"));
    assertThat(all.json().findValuesAsString("id"))
        .contains("account-chair", "account-member4")
        .doesNotContain("account-cbo1", "account-donor");
    Answer donors = site().get("/api/accounts/colleagues?role=DONOR", tokenOf("officer"));
    assertThat(donors.json().path("items")).isEmpty();

    assertThat(site().get("/api/accounts/colleagues", "").status()).isEqualTo(401);
    for (String outsider : List.of("cbo1", "donor")) {
      assertThat(site().get("/api/accounts/colleagues", tokenOf(outsider)).status()).isEqualTo(403);
    }
  }

  @Test
  void whoeverAppealsLearnsTheNamesOfThePanel() {
    Answer members = site().get("/api/accounts/panel-members", tokenOf("cbo1"));
    assertThat(members.status()).isEqualTo(200);
    assertThat(members.json().path("items").findValuesAsString("id"))
        .contains("account-judge1")
        .doesNotContain("account-member1", "account-cbo1");
    assertThat(members.json().at("/items/0/name").asString("")).isNotEmpty();
    assertThat(members.body()).doesNotContain("username", "mail", "grants");

    assertThat(site().get("/api/accounts/panel-members", "").status()).isEqualTo(401);
    for (String outsider : List.of("donor", "assessor1")) {
      assertThat(site().get("/api/accounts/panel-members", tokenOf(outsider)).status())
          .isEqualTo(403);
    }
  }

  @Test
  void listGivesEveryAccountOncePageByPage() {
    String token = tokenOf("auditor");
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = site().get("/api/accounts?limit=7&cursor=" + cursor, token);
      page.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
      cursor = page.json().path("next").asString("");
    } while (!cursor.isEmpty());

    assertThat(ids).doesNotHaveDuplicates().isSorted().contains("account-admin", "account-member4");
  }

  @Test
  void unknownAccountIsUnknown() {
    assertThat(site().get("/api/accounts/account-nobody", tokenOf("admin")).code())
        .isEqualTo("account-unknown");
    String client = operator();
    assertThat(site().get("/api/accounts/me", client).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"username\":\"abcdef\",\"displayName\":\"X\",\"grants\":[\"DONOR\"],\"admin\":true}",
        "{\"username\":[],\"displayName\":\"X\",\"grants\":[\"DONOR\"]}"
      })
  void malformedBodyIsSaidToBeMalformed(String body) {
    assertThat(site().post("/api/accounts", tokenOf("admin"), body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "Dara,DONOR,/username",
    "ab,DONOR,/username",
    "dara dara,DONOR,/username",
    "dara.chan,KING,/grants/0",
    "dara.chan,DONOR@99,/grants/0",
    "dara.chan,DONOR@3,/grants/0",
    "dara.chan,donor,/grants/0"
  })
  void wrongFieldIsNamed(String username, String grant, String pointer) {
    Answer answer = openAccount(tokenOf("admin"), username, grant);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void weakPasswordIsRefusedInTheCallersLanguage() {
    String name = newName();
    String first =
        openAccount(tokenOf("admin"), name, "DONOR").json().path("initialPassword").asString();
    String token = Browser.token(site(), name, first);
    Answer weak =
        site()
            .send(
                site()
                    .command("/api/accounts/me/password", token)
                    .header("Accept-Language", "km")
                    .PUT(Site.json(Map.of("current", first, "next", "password1234"))));

    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.json().path("errors").path(0).path("message").asString())
        .containsPattern("\\p{IsKhmer}");
    assertThat(changePassword(token, "not it", NEW_PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void stolenTokenDoesNotGuessThePassword() {
    String name = newName();
    String first =
        openAccount(tokenOf("admin"), name, "DONOR").json().path("initialPassword").asString();
    String token = Browser.token(site(), name, first);
    for (int i = 0; i < 6; i++) {
      changePassword(token, "guess number " + i, NEW_PASSWORD);
    }
    Answer answer = changePassword(token, first, NEW_PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }
}
