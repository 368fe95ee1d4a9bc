package kh.ccc.launcher.operations;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What an operator asks of all services at once; every answer is one line for a person. */
public final class Operations {
  private static final int MOST_LETTERS = 200;

  private final OperatorApi api;
  private final List<String> services;
  private final Consumer<String> out;

  /** Of these services, printed to {@code out}. */
  public Operations(OperatorApi api, List<String> services, Consumer<String> out) {
    this.api = api;
    this.services = services;
    this.out = out;
  }

  /** Prints the digest of every view. */
  public int digest() throws IOException, InterruptedException {
    new Digest(api, services).settled().forEach(out);
    return 0;
  }

  /** Checks the hash chains of every journal; 1 when one was tampered with. */
  public int verify() throws IOException, InterruptedException {
    var whole = true;
    for (var service : services) {
      var report = api.get(service, "journal");
      var findings = report.path("findings");
      var isWhole = findings.isArray() && findings.isEmpty();
      whole &= isWhole;
      out.accept(
          "%-14s %s %s".formatted(service, isWhole ? "whole" : "!! not whole", numbers(report)));
      findings.forEach(finding -> out.accept("    " + finding.asString()));
    }
    return whole ? 0 : 1;
  }

  /** Lists the messages that could not be applied; 1 when there are any. */
  public int deadLetters() throws IOException, InterruptedException {
    var count = 0;
    for (var service : services) {
      for (var letter : api.get(service, "dead-letters?limit=" + MOST_LETTERS).path("items")) {
        count++;
        out.accept("%-14s %s".formatted(service, letter));
      }
    }
    out.accept(
        count == 0
            ? "No message waits: every one was applied."
            : count + " could not be applied; ./sahakum replay tries them again.");
    return count == 0 ? 0 : 1;
  }

  /** Applies what is parked once more; 1 when something fails again. */
  public int replay() throws IOException, InterruptedException {
    var whole = true;
    for (var service : services) {
      var replayed = api.post(service, "dead-letters/replay");
      var failing = replayed.path("stillFailing");
      whole &= failing.isEmpty();
      out.accept("%-14s %s".formatted(service, numbers(replayed)));
      failing.forEach(key -> out.accept("    still failing: " + key.asString()));
    }
    return whole ? 0 : 1;
  }

  private static String numbers(JsonNode report) {
    var text = new StringBuilder();
    report
        .properties()
        .forEach(one -> {
          if (one.getValue().isNumber()) {
            text.append(one.getKey()).append(' ').append(one.getValue()).append("  ");
          }
        });
    return text.toString().strip();
  }
}
