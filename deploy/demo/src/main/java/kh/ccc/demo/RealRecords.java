package kh.ccc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kh.ccc.demo.Person.Answer;
import tools.jackson.databind.JsonNode;

/** Imports the real list: first a dry run with its findings, then for good. */
final class RealRecords {

  private static final String FILE = "/demo/real_cbo_records.csv";
  private static final int SHOWN = 5;

  private final Person officer;
  private final Console console;

  RealRecords(Person officer, Console console) {
    this.officer = officer;
    this.console = console;
  }

  void importAll() {
    Answer job =
        officer.upload(
            "/api/imports?source=public-lists&dryRun=true&register=true", "import", csv());
    String path = "/api/imports/" + job.text("id");
    JsonNode tried = follow(path, "rows tried", "DRY_RUN_DONE", "DONE");
    console.say(
        "%d rows: %d can be registered, %d look like duplicates, %d are rejected"
            .formatted(
                tried.path("rows").asLong(),
                tried.path("accepted").asLong(),
                tried.path("duplicates").asLong(),
                tried.path("rejected").asLong()));
    show(path, "REJECTED");
    show(path, "DUPLICATE");
    officer.post(path + "/start", "import-start", officer.get(path).etag(), java.util.Map.of());
    JsonNode done = follow(path, "rows imported", "DONE");
    console.say("%d organizations registered".formatted(done.path("accepted").asLong()));
  }

  private JsonNode follow(String path, String what, String... ends) {
    return officer
        .getUntil(
            path,
            job -> {
              console.progress(what, job.path("done").asLong(), job.path("rows").asLong());
              return java.util.List.of(ends).contains(job.path("status").asString(""));
            })
        .json();
  }

  private void show(String path, String outcome) {
    JsonNode rows =
        officer.get(path + "/rows?outcome=" + outcome + "&limit=" + SHOWN).json().path("items");
    for (JsonNode row : rows) {
      console.say(
          "  row %d %s: %s"
              .formatted(
                  row.path("row").asInt(),
                  outcome.toLowerCase(java.util.Locale.ROOT),
                  row.at("/findings/0/message/en").asString("")));
    }
  }

  private static byte[] csv() {
    try (InputStream in = RealRecords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
