package kh.ccc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The day of the first import, which the demonstration takes for today when it is repeated. */
  LocalDate importAll() {
    Answer job =
        officer.upload(
            "/api/imports?source=public-lists&dryRun=true&register=true",
            "import-real",
            "text/csv",
            csv());
    String path = "/api/imports/" + job.text("id");
    JsonNode tried = follow(path, "rows tried", Set.of("CHECKED", "IMPORTING", "DONE"));
    report("would be taken", tried);
    show(path, "REJECTED");
    show(path, "DUPLICATE");
    officer.post(path + "/start", "import-start", Map.of());
    report("registered", follow(path, "rows imported", Set.of("DONE")));
    return LocalDate.ofInstant(Instant.parse(job.text("createdAt")), Demo.ZONE);
  }

  private void report(String taken, JsonNode job) {
    JsonNode counts = job.path("counts");
    console.say(
        "%,d organizations %s, %,d look like others, %,d rejected"
            .formatted(
                counts.path("accepted").asLong() + counts.path("unchanged").asLong(),
                taken,
                counts.path("duplicates").asLong(),
                counts.path("rejected").asLong()));
  }

  private JsonNode follow(String path, String what, Set<String> ends) {
    return officer
        .getUntil(
            path,
            job -> {
              console.progress(what, job.at("/counts/rows").asLong(), job.path("total").asLong());
              return ends.contains(job.path("status").asString(""));
            })
        .json();
  }

  private void show(String path, String outcome) {
    JsonNode rows =
        officer.get(path + "/rows?outcome=" + outcome + "&limit=" + SHOWN).json().path("items");
    for (JsonNode row : rows) {
      console.say(
          "  row %d, %s, %s: %s"
              .formatted(
                  row.path("row").asInt(),
                  row.path("name").asString(""),
                  outcome.toLowerCase(Locale.ROOT),
                  reason(row)));
    }
  }

  /** What was noticed in the row; a row without a fault is there because it looks like another. */
  private static String reason(JsonNode row) {
    String noticed = row.at("/findings/0/message/en").asString("");
    String alike = row.path("lookAlikes").isEmpty() ? "" : "looks like one that is there already";
    return Stream.of(noticed, alike)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" Also "));
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
