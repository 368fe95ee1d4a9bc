package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckIT extends RegistryIT {

  @Test
  void lookAlikesAreShownWithWhatTheyHaveAndWhetherTheSubmitterSawThem() {
    String name = uniqueName("Boeung Krom");
    String first = registered(name, "080103");
    String form = form(name.replace("Boeung", "Boeng"), "080103");
    String confirmation =
        representative("sok").post("/api/cbos", form).is(409).text("/confirmation");
    Api.Answer second =
        representative("sok")
            .post("/api/cbos", form.replace("}", ", \"confirmation\": \"" + confirmation + "\"}"))
            .is(201);
    String path = "/api/cbos/" + second.text("/cboId") + "/duplicates";

    Api.Answer shown = registrar("08").get(path).is(200);
    assertThat(shown.json().get("items").size()).isEqualTo(1);
    assertThat(shown.text("/items/0/cbo/cboId")).isEqualTo(first);
    assertThat(shown.text("/items/0/cbo/number")).startsWith("KH-CBO-08");
    assertThat(shown.json().at("/items/0/likenessLatin").asInt()).isBetween(85, 100);
    assertThat(shown.json().at("/items/0/likenessKm").asInt()).isZero();
    assertThat(shown.json().at("/items/0/confirmedOther").asBoolean()).isTrue();

    registrar("09").get(path).is(404, "cbo-unknown");
    representative("sok").get(path).is(403, "forbidden");
    anyone.get(path).is(401, "unauthenticated");
  }

  @Test
  void historyTellsOfficersWhoDidWhatAndWhatACorrectionChanged() {
    String name = uniqueName("Prek Sdei");
    Api.Answer submitted = representative("dara").post("/api/cbos", form(name, "080104")).is(201);
    String path = "/api/cbos/" + submitted.text("/cboId");
    officer().ifMatch(1).post(path + "/return", "{\"reason\": \"How many?\"}").is(200);
    String corrected = form(name, "080104").replace(", \"consent\": true", "").replace("40", "41");
    representative("dara").ifMatch(2).put(path, corrected).is(200);
    officer().ifMatch(3).post(path + "/verification", "").is(200);

    JsonNode lines = officer().get(path + "/history").is(200).json().get("items");
    assertThat(lines.findValuesAsString("what"))
        .isEqualTo(List.of("SUBMITTED", "RETURNED", "CORRECTED", "REGISTERED"));
    assertThat(lines.findValuesAsString("part"))
        .isEqualTo(List.of("REPRESENTATIVE", "OFFICER", "REPRESENTATIVE", "OFFICER"));
    assertThat(lines.at("/1/actor").asString()).isEqualTo("account-officer");
    assertThat(lines.at("/1/detail").asString()).isEqualTo("How many?");
    assertThat(lines.at("/2/changes/0/field").asString()).isEqualTo("members");
    assertThat(lines.at("/2/changes/0/before").asString()).isEqualTo("40");
    assertThat(lines.at("/2/changes/0/after").asString()).isEqualTo("41");

    registrar("09").get(path + "/history").is(404, "cbo-unknown");
    representative("dara").get(path + "/history").is(403, "forbidden");
    anyone.get(path + "/history").is(401, "unauthenticated");
  }

  @Test
  void aQueueMayLeaveOutWhatIsMadeUp() {
    String real =
        representative("dara")
            .post("/api/cbos", form(uniqueName("Real"), "090101"))
            .is(201)
            .text("/cboId");
    String made =
        officer()
            .post(
                "/api/cbos",
                form(uniqueName("Made"), "090101").replace("}", ", \"synthetic\": true}"))
            .is(201)
            .text("/cboId");
    String path = "/api/cbos?status=SUBMITTED&province=09&limit=200";
    assertThat(ids(path)).contains(real, made);
    assertThat(ids(path + "&synthetic=false")).contains(real).doesNotContain(made);
    assertThat(ids(path + "&synthetic=true")).contains(made).doesNotContain(real);
  }

  @Test
  void whatWaitsIsCountedByHowLongItWaits() {
    representative("dara").post("/api/cbos", form(uniqueName("Count"), "100101")).is(201);
    Api.Answer returned =
        representative("dara").post("/api/cbos", form(uniqueName("Count"), "100102")).is(201);
    officer()
        .ifMatch(1)
        .post("/api/cbos/" + returned.text("/cboId") + "/return", "{\"reason\": \"Why?\"}")
        .is(200);

    JsonNode counts = registrar("10").get("/api/cbos/counts").is(200).json();
    assertThat(counts.get("submitted").asInt()).isEqualTo(1);
    assertThat(counts.get("returned").asInt()).isEqualTo(1);
    assertThat(counts.get("waiting").findValuesAsString("records"))
        .isEqualTo(List.of("1", "0", "0", "0"));
    assertThat(officer().get("/api/cbos/counts").json().get("submitted").asInt()).isPositive();
    representative("dara").get("/api/cbos/counts").is(403, "forbidden");
    anyone.get("/api/cbos/counts").is(401, "unauthenticated");
  }

  private List<String> ids(String path) {
    return officer().get(path).is(200).json().get("items").findValuesAsString("cboId");
  }
}
