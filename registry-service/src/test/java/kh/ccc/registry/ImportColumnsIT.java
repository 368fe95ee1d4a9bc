package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportColumnsIT extends RegistryIT {

  private static final String COLUMNS =
      "{\"NAME\": \"Which group, please\", \"PROVINCE\": \"ខេត្ត\", \"TYPE\": \"Kind\"}";

  private final String source = "columns-" + UUID.randomUUID();

  private static String list(String... names) {
    StringBuilder list = new StringBuilder("\"Which group, please\",ខេត្ត,Kind,Remark\n");
    for (String name : names) {
      list.append(name).append(",Takeo,community_fishery,=1+1\n");
    }
    return list.toString();
  }

  private String path(String columns) {
    return "/api/imports?source="
        + source
        + "&columns="
        + URLEncoder.encode(columns, StandardCharsets.UTF_8);
  }

  private Api.Answer checked(String path) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> officer().get(path).text("/status").equals("CHECKED"));
    return officer().get(path).is(200);
  }

  @Test
  void columnsOfAnyNameAreReadAsTheOfficerSaysAndRememberedForTheList() {
    String list = list(uniqueName("Prek"), uniqueName("Ou"), "");
    String preview = "/api/imports/preview?source=" + source;
    assertThat(officer().postCsv(preview, list).is(200).json().get("columns").size()).isZero();

    Api.Answer done = checked(officer().postCsv(path(COLUMNS), list).is(202).header("Location"));
    assertThat(done.json().at("/counts/accepted").asInt()).isEqualTo(2);
    assertThat(done.text("/columns/PROVINCE")).isEqualTo("ខេត្ត");
    assertThat(done.text("/ignoredColumns/0")).isEqualTo("Remark");

    Api.Answer again = officer().postCsv(preview, list).is(200);
    assertThat(again.text("/columns/NAME")).isEqualTo("Which group, please");
    assertThat(again.json().get("rows").size()).isEqualTo(3);
    assertThat(again.text("/rows/0/1")).isEqualTo("Takeo");
  }

  @Test
  void reasonsAreCountedAndRowsAreFoundAndDownloadedByThem() {
    String list = list(uniqueName("Prek"), "", "");
    String path = officer().postCsv(path(COLUMNS), list).is(202).header("Location");
    Api.Answer done = checked(path);
    assertThat(done.text("/reasons/0/code")).isEqualTo("name-needed");
    assertThat(done.json().at("/reasons/0/rows").asInt()).isEqualTo(2);
    String rows =
        path
            + "/rows?code=name-needed&column="
            + URLEncoder.encode("Which group, please", StandardCharsets.UTF_8);
    assertThat(officer().get(rows).is(200).json().get("items").size()).isEqualTo(2);
    assertThat(officer().get(rows + "x").is(200).json().get("items").size()).isZero();

    Api.Answer csv = officer().get(path + "/rows.csv?outcome=REJECTED").is(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.response().body().lines()).hasSize(5).anyMatch(l -> l.contains("name-needed"));
    representative("dara").get(path + "/rows.csv").is(403, "forbidden");
  }

  @Test
  void wrongColumnsAndWrongPeopleAreRefused() {
    String list = list(uniqueName("Prek"));
    assertThat(
            officer()
                .postCsv(path(COLUMNS.replace("Kind", "Colour")), list)
                .is(422, "invalid-fields")
                .text("/errors/0/pointer"))
        .isEqualTo("/columns/TYPE");
    officer().postCsv(path("{\"COLOUR\": \"Kind\"}"), list).is(422, "invalid-fields");
    officer().postCsv(path("[1]"), list).is(400, "malformed");
    officer().postCsv(path("{\"NAME\": \"Kind\"}"), list).is(422, "invalid-fields");
    officer().postCsv("/api/imports/preview", "").is(422, "invalid-fields");
    anyone.postCsv("/api/imports/preview", list).is(401, "unauthenticated");
    registrar("03").postCsv("/api/imports/preview", list).is(403, "forbidden");
  }
}
