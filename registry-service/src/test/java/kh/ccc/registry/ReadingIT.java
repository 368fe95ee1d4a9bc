package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An organization sees who saw its record, and never a person's name. */
class ReadingIT extends RegistryIT {

  @Test
  void theRepresentativeSeesWhichRolesLookedOnWhichDay() {
    String id =
        representative("dara")
            .post("/api/cbos", form(uniqueName("Seen"), "03010101"))
            .is(201)
            .text("/cboId");
    officer().get("/api/cbos/" + id).is(200);
    officer().get("/api/cbos/" + id).is(200);
    registrar("03").get("/api/cbos/" + id).is(200);
    representative("dara").get("/api/cbos/" + id).is(200);

    Api.Answer seen = representative("dara").get("/api/cbos/" + id + "/readings").is(200);

    assertThat(seen.json().path("items")).hasSize(2);
    assertThat(seen.response().body())
        .contains("\"role\":\"PROGRAMME_OFFICER\",\"office\":\"CCC\",\"times\":2")
        .contains("\"role\":\"PROVINCIAL_REGISTRAR\"")
        .doesNotContain("account-");
  }

  @Test
  void whoReadsThePublicPageOnlyIsNotCounted() {
    String id = registered(uniqueName("Public"), "03010101");
    anyone.get("/api/cbos/" + id).is(200);
    anyone.as("account-donor", "DONOR").get("/api/cbos/" + id).is(200);
    registrar("12").get("/api/cbos/" + id).is(200);

    assertThat(
            representative("dara")
                .get("/api/cbos/" + id + "/readings")
                .is(200)
                .json()
                .path("items")
                .isEmpty())
        .isTrue();
  }

  @Test
  void nobodyElseSeesWhoLooked() {
    String path = "/api/cbos/" + registered(uniqueName("Closed"), "03010101") + "/readings";

    anyone.get(path).is(401);
    anyone.as("account-donor", "DONOR").get(path).is(403);
    officer().get(path).is(403);
    representative("other").get(path).is(404, "cbo-unknown");
    representative("dara").get("/api/cbos/none/readings").is(404, "cbo-unknown");
  }
}
