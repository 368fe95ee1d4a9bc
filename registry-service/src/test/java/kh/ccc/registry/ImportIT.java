package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportIT extends RegistryIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private static String list(String... rows) {
    return "record_id,name,org_type,province,district,commune,date_raw\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static String source() {
    return "test-" + UUID.randomUUID();
  }

  private Api.Answer awaitEnd(String path, String status) {
    await().atMost(SOON).until(() -> officer().get(path).text("/status").equals(status));
    return officer().get(path);
  }

  @Test
  void aTrialRecordsNothingAndTheRealRunRegistersWhatIsGood() {
    String good = uniqueName("Trapeang Sangkae");
    String list =
        list(
            "a," + good + ",community_fishery,Kampot,Tuek Chhou,Boeng Tuk,13/01/2007",
            "b,"
                + good.replace("Trapeang", "Trapaing")
                + ",community_fishery,Kampot,Tuek Chhou,Boeng Tuk,",
            "c,Dey Roniet Fish Sanctuary,Fish Sanctuary,Kampot,Not found,Not found,",
            "d,Ta P\uFFFD,community_fishery,Kampot,Tuek Chhou,Boeng Tuk,",
            "e," + uniqueName("Svay") + ",community_fishery,Atlantis,,,");
    Api.Answer received =
        officer().postCsv("/api/imports?register=true&source=" + source(), list).is(202);
    String path = received.header("Location");
    Api.Answer checked = awaitEnd(path, "CHECKED");
    assertThat(checked.json().at("/counts/accepted").asInt()).isEqualTo(1);
    assertThat(checked.json().at("/counts/duplicates").asInt()).isEqualTo(1);
    assertThat(checked.json().at("/counts/rejected").asInt()).isEqualTo(3);
    assertThat(found(good)).isZero();

    Api.Answer rejected = officer().get(path + "/rows?outcome=REJECTED").is(200);
    assertThat(rejected.json().at("/items").size()).isEqualTo(3);
    assertThat(rejected.text("/items/0/findings/0/column")).isEqualTo("org_type");
    assertThat(rejected.text("/items/0/findings/0/message/en")).contains("Fish Sanctuary");
    assertThat(rejected.text("/items/0/findings/0/message/km")).contains("អង្គការ");

    officer().post(path + "/start", "").is(202);
    awaitEnd(path, "DONE");
    assertThat(found(good)).isEqualTo(1);
    Api.Answer accepted = officer().get(path + "/rows?outcome=ACCEPTED").is(200);
    assertThat(accepted.text("/items/0/number")).startsWith("KH-CBO-07");
    Api.Answer shown = anyone.get("/api/cbos/" + accepted.text("/items/0/cboId")).is(200);
    assertThat(shown.text("/foundedOn")).isEqualTo("2007-01-13");
    assertThat(shown.text("/commune")).startsWith("07");
  }

  @Test
  void theSameRowsOfTheSameListAreTakenOnce() {
    String list =
        list(
            "a," + uniqueName("Prek") + ",community_fishery,Takeo,,,",
            "b," + uniqueName("Ou") + ",community_fishery,Takeo,,,");
    String path = "/api/imports?dryRun=false&source=" + source();
    awaitEnd(officer().postCsv(path, list).is(202).header("Location"), "DONE");
    Api.Answer again =
        awaitEnd(
            anyone
                .as("account-second", "PROGRAMME_OFFICER")
                .postCsv(path, list)
                .is(202)
                .header("Location"),
            "DONE");
    assertThat(again.json().at("/counts/unchanged").asInt()).isEqualTo(2);
    assertThat(again.json().at("/counts/accepted").asInt()).isZero();
  }

  @Test
  void aRowThatDoublesAnotherOfItsListNamesItsLine() {
    String name = uniqueName("Prek");
    String list =
        list(
            "a," + name + ",community_fishery,Takeo,,,",
            "b," + name + ",community_fishery,Takeo,,,");
    String path =
        officer().postCsv("/api/imports?source=" + source(), list).is(202).header("Location");
    awaitEnd(path, "CHECKED");
    Api.Answer doubled = officer().get(path + "/rows?outcome=DUPLICATE").is(200);
    String other = doubled.text("/items/0/lookAlikes/0");
    assertThat(doubled.json().at("/items/0/alikeLines/" + other).asInt()).isEqualTo(2);
    anyone.get("/api/cbos/" + other).is(404, "cbo-unknown");
  }

  @Test
  void anOfficerOfOneProvinceImportsIntoNoOther() {
    String list =
        list(
            "a," + uniqueName("Prek") + ",community_fishery,Takeo,,,",
            "b," + uniqueName("Ou") + ",community_fishery,Kratie,,,");
    String path =
        anyone
            .as("account-officer21", "PROGRAMME_OFFICER@21")
            .postCsv("/api/imports?source=" + source(), list)
            .is(202)
            .header("Location");
    Api.Answer checked = awaitEnd(path, "CHECKED");
    assertThat(checked.json().at("/counts/accepted").asInt()).isEqualTo(1);
    assertThat(officer().get(path + "/rows?outcome=REJECTED").text("/items/0/findings/0/code"))
        .isEqualTo("outside-your-area");
  }

  @Test
  void wrongPeopleAndWrongFilesAreRefused() {
    String path = "/api/imports?source=" + source();
    anyone.postCsv(path, list("a,b,c,d,e,f,g")).is(401, "unauthenticated");
    representative("dara").postCsv(path, list("a,b,c,d,e,f,g")).is(403, "forbidden");
    registrar("03").postCsv(path, list("a,b,c,d,e,f,g")).is(403, "forbidden");
    officer().postCsv(path, "colour\nred\n").is(422, "invalid-fields");
    officer().postCsv(path, "").is(422, "invalid-fields");
    officer().postCsv(path, "name,province\n\"open,Kratie\n").is(422, "invalid-fields");
    officer().postCsv("/api/imports", list("a,b,c,d,e,f,g")).is(400, "malformed");
    officer().post(path, "{}").is(415, "unsupported-type");
    anyone.post(path, "{}").is(401, "unauthenticated");
    officer().postBytes(path, "text/csv;charset=utf-8", new byte[] {1}).is(422, "invalid-fields");
    officer().postBytes(path, "nonsense", new byte[] {1}).is(415, "unsupported-type");
    officer().get("/api/imports/none").is(404, "import-unknown");
    representative("dara").get("/api/imports/none").is(403, "forbidden");
  }

  @Test
  void carriageReturnsAndBadBytesDoNotStopAList() {
    byte[] list =
        list(
                "a," + uniqueName("Prek") + ",community_fishery,Takeo,,,",
                "b,x~,community_fishery,Takeo,,,")
            .replace('\n', '\r')
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < list.length; i++) {
      list[i] = list[i] == '~' ? (byte) 0xFF : list[i];
    }
    Api.Answer received =
        officer().postBytes("/api/imports?source=" + source(), "text/csv", list).is(202);
    Api.Answer checked = awaitEnd(received.header("Location"), "CHECKED");
    assertThat(checked.json().at("/counts/accepted").asInt()).isEqualTo(1);
    assertThat(checked.json().at("/counts/rejected").asInt()).isEqualTo(1);
  }

  private int found(String name) {
    return anyone
        .get("/api/directory?q=" + name.replace(" ", "%20"))
        .is(200)
        .json()
        .get("total")
        .asInt();
  }
}
