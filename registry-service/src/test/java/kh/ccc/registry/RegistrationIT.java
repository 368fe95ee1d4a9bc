package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.ccc.registry.cbo.CboNumber;
import org.junit.jupiter.api.Test;

class RegistrationIT extends RegistryIT {

  @Test
  void submittedVerifiedAndFoundByAnyone() {
    String name = uniqueName("Prey Lang");
    Api.Answer submitted = representative("dara").post("/api/cbos", form(name, "03010101")).is(201);
    String path = "/api/cbos/" + submitted.text("/cboId");
    anyone.get(path).is(404, "cbo-unknown");

    Api.Answer verified =
        registrar("03").ifMatch(submitted.version()).post(path + "/verification", "").is(200);
    assertThat(CboNumber.isValid(verified.text("/number"))).isTrue();

    Api.Answer shown = anyone.get(path).is(200);
    assertThat(shown.text("/status")).isEqualTo("REGISTERED");
    assertThat(shown.text("/places/province/code")).isEqualTo("03");
    assertThat(shown.text("/typeName/en")).isEqualTo("Community forestry");
    assertThat(shown.text("/timeline/0/what")).isEqualTo("REGISTERED");
    assertThat(shown.json().has("record")).isFalse();

    Api.Answer found = anyone.get("/api/directory?q=" + name.replace(" ", "%20")).is(200);
    assertThat(found.json().get("total").asInt()).isEqualTo(1);
    assertThat(found.text("/items/0/cboId")).isEqualTo(submitted.text("/cboId"));
  }

  @Test
  void officersOfAnotherAreaAndStrangersDecideNothing() {
    Api.Answer submitted =
        representative("dara").post("/api/cbos", form(uniqueName("Svay"), "030102")).is(201);
    String path = "/api/cbos/" + submitted.text("/cboId");

    registrar("04").ifMatch(1).post(path + "/verification", "").is(404, "cbo-unknown");
    representative("sok").ifMatch(1).post(path + "/withdrawal", "").is(404, "cbo-unknown");
    representative("dara").ifMatch(1).post(path + "/verification", "").is(403, "forbidden");
    anyone.ifMatch(1).post(path + "/verification", "").is(401, "unauthenticated");
    anyone
        .as("account-donor", "DONOR")
        .post("/api/cbos", form(uniqueName("Svay"), "030102"))
        .is(403, "forbidden");
    anyone
        .as("account-coordinator04", "NETWORK_COORDINATOR@04")
        .post("/api/cbos", form(uniqueName("Svay"), "030102"))
        .is(403, "forbidden");
    representative("dara").ifMatch(1).post(path + "/withdrawal", "").is(200);
  }

  @Test
  void lookAlikeNeedsASignedConfirmation() {
    String name = uniqueName("Boeung Snao");
    registered(name, "030103");
    String again = form(name.replace("Boeung", "Boeng"), "030103");
    Api.Answer refused =
        representative("sok").post("/api/cbos", again).is(409, "possible-duplicate");
    assertThat(refused.text("/candidates/0/nameLatin")).isEqualTo(name);

    String confirmed = withConfirmation(again, refused.text("/confirmation"));
    representative("another").post("/api/cbos", confirmed).is(409, "possible-duplicate");
    representative("sok")
        .post("/api/cbos", withConfirmation(again, "forged.token"))
        .is(409, "possible-duplicate");
    representative("sok").post("/api/cbos", confirmed).is(201);
  }

  @Test
  void returnedRecordIsCorrectedAndSubmittedAgain() {
    String name = uniqueName("Prek Toal");
    Api.Answer submitted = representative("dara").post("/api/cbos", form(name, "030104")).is(201);
    String path = "/api/cbos/" + submitted.text("/cboId");
    Api.Answer returned =
        officer().ifMatch(1).post(path + "/return", "{\"reason\": \"Which village?\"}").is(200);
    String corrected = form(name, "03010401").replace(", \"consent\": true", "");
    representative("dara").ifMatch(1).put(path, corrected).is(412, "stale-version");
    Api.Answer again =
        representative("dara").ifMatch(returned.version()).put(path, corrected).is(200);
    assertThat(again.text("/status")).isEqualTo("SUBMITTED");
    assertThat(again.text("/area")).isEqualTo("03010401");
    officer()
        .ifMatch(again.version())
        .post(path + "/rejection", "{\"reason\": \"Not a CBO\"}")
        .is(200);
    officer().ifMatch(4).post(path + "/verification", "").is(409, "cbo-state");
  }

  @Test
  void everyWrongFieldIsNamed() {
    String body =
        """
        {"nameKm": "brEkv", "nameLatin": "Ta P\uFFFD", "type": "sanctuary", "area": "03019999",
         "members": 5, "womenMembers": 6, "foundedOn": "2090-01-01"}
        """;
    Api.Answer answer = representative("dara").post("/api/cbos", body).is(422, "invalid-fields");
    assertThat(answer.json().get("errors").findValuesAsString("code"))
        .contains(
            "legacy-font",
            "lost-characters",
            "unknown-code",
            "unknown-place",
            "more-women-than-members",
            "past-or-present",
            "consent-needed");
    representative("dara").post("/api/cbos", "{\"nameKm\":").is(400, "malformed");
    representative("dara").post("/api/cbos", "{\"colour\": 1}").is(400, "malformed");
  }

  @Test
  void onlyOfficersMakeUpOrganizations() {
    String made = form(uniqueName("Made up"), "030105").replace("}", ", \"synthetic\": true}");
    representative("dara").post("/api/cbos", made).is(403, "forbidden");
    registrar("03").post("/api/cbos", made).is(403, "forbidden");
    assertThat(officer().post("/api/cbos", made).is(201).text("/cboId")).startsWith("SYN-");
  }

  @Test
  void queuesHoldTheRecordsOfTheCallersAreaOrHisOwn() {
    String mine =
        representative("mine")
            .post("/api/cbos", form(uniqueName("Own"), "050101"))
            .is(201)
            .text("/cboId");
    String other =
        representative("other")
            .post("/api/cbos", form(uniqueName("Own"), "060101"))
            .is(201)
            .text("/cboId");
    String path = "/api/cbos?status=SUBMITTED&limit=200";
    assertThat(ids(registrar("05"), path)).contains(mine).doesNotContain(other);
    assertThat(ids(registrar("05"), path + "&province=06")).isEmpty();
    assertThat(ids(officer(), path + "&province=06")).contains(other).doesNotContain(mine);
    assertThat(ids(representative("mine"), path)).containsExactly(mine);
    anyone.get(path).is(401, "unauthenticated");
    anyone.as("account-donor", "DONOR").get(path).is(403, "forbidden");
    officer().get("/api/cbos?status=ASLEEP").is(422, "invalid-fields");
    officer().get("/api/cbos?cursor=x").is(400, "cursor-malformed");
  }

  @Test
  void aQueueIsReadPageByPage() {
    for (String word : List.of("Alpha", "Bravo", "Delta")) {
      representative("paged").post("/api/cbos", form(uniqueName(word), "0701")).is(422);
      representative("paged").post("/api/cbos", form(uniqueName(word), "070101")).is(201);
    }
    Api.Answer first = representative("paged").get("/api/cbos?limit=2").is(200);
    Api.Answer second =
        representative("paged").get("/api/cbos?limit=2&cursor=" + first.text("/next")).is(200);
    assertThat(first.json().get("items").size()).isEqualTo(2);
    assertThat(second.json().get("items").size()).isEqualTo(1);
  }

  @Test
  void reasonsMayHoldSignsAndNoControlCharacters() {
    Api.Answer submitted =
        representative("dara").post("/api/cbos", form(uniqueName("Reason"), "050102")).is(201);
    String path = "/api/cbos/" + submitted.text("/cboId") + "/return";
    officer().ifMatch(1).post(path, "{\"reason\": \"a\\u0007b\"}").is(422, "invalid-fields");
    officer().ifMatch(1).post(path, "{\"reason\": \" \"}").is(422, "invalid-fields");
    Api.Answer returned =
        officer().ifMatch(1).post(path, "{\"reason\": \"Write to a@b.org: 50%?\"}").is(200);
    assertThat(returned.text("/record/reason")).isEqualTo("Write to a@b.org: 50%?");
  }

  private static List<String> ids(Api api, String path) {
    return api.get(path).is(200).json().get("items").findValuesAsString("cboId");
  }

  private static String withConfirmation(String form, String confirmation) {
    return form.replace("}", ", \"confirmation\": \"" + confirmation + "\"}");
  }
}
