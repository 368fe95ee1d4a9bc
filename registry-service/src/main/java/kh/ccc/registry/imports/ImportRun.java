package kh.ccc.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.CboSummary;
import kh.ccc.registry.cbo.Duplicates;
import kh.ccc.registry.cbo.Neighbour;
import org.jspecify.annotations.Nullable;

/** One run over a list: judges rows in order and remembers what it accepted. */
final class ImportRun {

  private final ImportJob job;
  private final ListShape shape;
  private final RowRules rules;
  private final ImportParts parts;
  private final LocalDate today;

  private final Set<String> seen = new HashSet<>();
  private final Duplicates accepted = new Duplicates(List.of());

  ImportRun(ImportJob job, ListShape shape, RowRules rules, ImportParts parts, LocalDate today) {
    this.job = job;
    this.shape = shape;
    this.rules = rules;
    this.parts = parts;
    this.today = today;
  }

  /** A row that is accepted and what is to be recorded of it. */
  record Accepted(String cboId, RowReading reading, CboFacts facts) {}

  /** The decisions on some rows: outcomes by row, and what is still to be recorded. */
  record Decisions(Map<Integer, RowOutcome> outcomes, List<Accepted> toRecord) {}

  /** A row that an earlier part of the same run dealt with. */
  void passOver(ListRow row) {
    seen.add(row.recordId());
  }

  Decisions decide(List<ListRow> rows) {
    List<RowReading> readings =
        rows.parallelStream().map(row -> rules.read(row, shape, job.options(), today)).toList();
    Map<String, CboSummary> known =
        parts.records().find(readings.stream().map(RowReading::cboId).toList()).stream()
            .collect(Collectors.toMap(CboSummary::cboId, record -> record));
    Duplicates neighbours = new Duplicates(parts.neighbours().near(places(readings)));
    Map<Integer, RowOutcome> outcomes = new LinkedHashMap<>();
    List<Accepted> toRecord = new ArrayList<>();
    for (RowReading reading : readings) {
      @Nullable CboSummary record = known.get(reading.cboId());
      RowOutcome outcome = decide(reading, record, neighbours);
      outcomes.put(reading.row().number(), outcome);
      if (outcome.outcome() == Outcome.ACCEPTED && reading.facts() != null) {
        accepted.add(Neighbour.of(reading.cboId(), reading.facts(), "SUBMITTED"));
        if (record == null) {
          toRecord.add(new Accepted(reading.cboId(), reading, reading.facts()));
        }
      }
    }
    return new Decisions(outcomes, toRecord);
  }

  private RowOutcome decide(
      RowReading reading, @Nullable CboSummary record, Duplicates neighbours) {
    boolean repeated = !seen.add(reading.recordId());
    CboFacts facts = reading.facts();
    if (facts == null) {
      return outcome(reading, Outcome.REJECTED, null, List.of());
    }
    if (!job.covers(facts.area())) {
      Finding outside =
          Finding.error(
              shape.headerOf(Column.PROVINCE), "outside-your-area", Map.of("area", facts.area()));
      return outcome(with(reading, outside), Outcome.REJECTED, null, List.of());
    }
    if (repeated) {
      Finding again =
          Finding.error(
              shape.headerOf(Column.RECORD_ID),
              "same-record-id",
              Map.of("text", reading.recordId()));
      return outcome(with(reading, again), Outcome.DUPLICATE, null, List.of(reading.cboId()));
    }
    if (record != null && !job.id().equals(record.importId())) {
      return outcome(reading, Outcome.UNCHANGED, record, List.of());
    }
    if (record != null) {
      return outcome(reading, Outcome.ACCEPTED, record, List.of());
    }
    List<String> alike = lookAlikes(reading, facts, neighbours);
    return outcome(reading, alike.isEmpty() ? Outcome.ACCEPTED : Outcome.DUPLICATE, null, alike);
  }

  private List<String> lookAlikes(RowReading reading, CboFacts facts, Duplicates neighbours) {
    String id = reading.cboId();
    return Stream.concat(neighbours.of(id, facts).stream(), accepted.of(id, facts).stream())
        .map(Neighbour::cboId)
        .distinct()
        .toList();
  }

  private RowOutcome outcome(
      RowReading reading, Outcome outcome, @Nullable CboSummary record, List<String> alike) {
    boolean named = outcome == Outcome.ACCEPTED || outcome == Outcome.UNCHANGED;
    return new RowOutcome(
        reading.row().number(),
        reading.row().line(),
        outcome,
        reading.recordId(),
        reading.name(),
        named ? reading.cboId() : null,
        record == null ? null : record.number(),
        alike,
        reading.findings());
  }

  private static RowReading with(RowReading reading, Finding finding) {
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.add(finding);
    return new RowReading(
        reading.row(),
        reading.recordId(),
        reading.cboId(),
        reading.name(),
        reading.facts(),
        findings);
  }

  private static Set<String> places(List<RowReading> readings) {
    Set<String> places = new HashSet<>();
    for (RowReading reading : readings) {
      if (reading.facts() != null) {
        places.add(reading.facts().neighbourhood());
      }
    }
    return places;
  }
}
