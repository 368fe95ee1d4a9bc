package kh.ccc.registry.imports.mongo;

import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.ccc.registry.imports.Column;
import kh.ccc.registry.imports.Counts;
import kh.ccc.registry.imports.Finding;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportOptions;
import kh.ccc.registry.imports.ImportStatus;
import kh.ccc.registry.imports.Outcome;
import kh.ccc.registry.imports.Reasons;
import kh.ccc.registry.imports.RowOutcome;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Imports and row outcomes as BSON documents and back. */
final class ImportDocuments {

  private ImportDocuments() {}

  static Document write(ImportJob job) {
    ImportOptions options = job.options();
    Counts counts = job.counts();
    return new Document("_id", job.id())
        .append("status", job.status().name())
        .append("source", options.source())
        .append("register", options.register())
        .append("synthetic", options.synthetic())
        .append("type", options.type())
        .append("sector", options.sector())
        .append("columns", columns(options.columns()))
        .append("total", job.total())
        .append("done", job.done())
        .append("accepted", counts.accepted())
        .append("unchanged", counts.unchanged())
        .append("duplicates", counts.duplicates())
        .append("rejected", counts.rejected())
        .append("warnings", counts.warnings())
        .append("reasons", job.reasons().reasons().stream().map(ImportDocuments::write).toList())
        .append("ignoredColumns", job.ignoredColumns())
        .append("actor", job.actor())
        .append("areas", job.areas())
        .append("createdAt", Date.from(job.createdAt()))
        .append("endedAt", job.endedAt() == null ? null : Date.from(job.endedAt()));
  }

  static ImportJob job(Document document) {
    @Nullable Date endedAt = document.getDate("endedAt");
    return new ImportJob(
        document.getString("_id"),
        ImportStatus.valueOf(document.getString("status")),
        new ImportOptions(
            document.getString("source"),
            document.getBoolean("register", false),
            document.getBoolean("synthetic", false),
            document.getString("type"),
            document.getString("sector"),
            columns(document.get("columns", new Document()))),
        document.getInteger("total"),
        document.getInteger("done"),
        new Counts(
            document.getInteger("done"),
            document.getInteger("accepted"),
            document.getInteger("unchanged"),
            document.getInteger("duplicates"),
            document.getInteger("rejected"),
            document.getInteger("warnings")),
        reasons(document.getList("reasons", Document.class, List.of())),
        document.getList("ignoredColumns", String.class),
        document.getString("actor"),
        document.getList("areas", String.class),
        document.getDate("createdAt").toInstant(),
        endedAt == null ? null : endedAt.toInstant());
  }

  private static Document columns(Map<Column, String> columns) {
    Document document = new Document();
    columns.forEach((column, header) -> document.append(column.name(), header));
    return document;
  }

  private static Map<Column, String> columns(Document document) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    document.forEach((name, header) -> columns.put(Column.valueOf(name), String.valueOf(header)));
    return columns;
  }

  private static Document write(Reasons.Reason reason) {
    return new Document("column", reason.column())
        .append("code", reason.code())
        .append("severity", reason.severity().name())
        .append("rows", reason.rows());
  }

  private static Reasons reasons(List<Document> documents) {
    return new Reasons(
        documents.stream()
            .map(document ->
                new Reasons.Reason(
                    document.getString("column"),
                    document.getString("code"),
                    Finding.Severity.valueOf(document.getString("severity")),
                    document.getInteger("rows")))
            .toList());
  }

  /** How a kind of finding is looked up among the rows of a run. */
  static String reason(Finding.Kind kind) {
    return kind.code() + '/' + kind.column();
  }

  /** Which of the two runs of an import an outcome belongs to. */
  static String run(ImportJob job) {
    return job.id() + (job.isTrial() ? "/trial" : "/real");
  }

  static Document write(String run, RowOutcome outcome) {
    return new Document("_id", rowId(run, outcome.row()))
        .append("run", run)
        .append("row", outcome.row())
        .append("line", outcome.line())
        .append("outcome", outcome.outcome().name())
        .append("recordId", outcome.recordId())
        .append("name", outcome.name())
        .append("cboId", outcome.cboId())
        .append("number", outcome.number())
        .append("lookAlikes", outcome.lookAlikes())
        .append(
            "reasons", outcome.findings().stream().map(f -> reason(f.kind())).distinct().toList())
        .append("findings", outcome.findings().stream().map(ImportDocuments::write).toList());
  }

  static String rowId(String run, int row) {
    return "%s/%07d".formatted(run, row);
  }

  static RowOutcome outcome(Document document) {
    return new RowOutcome(
        document.getInteger("row"),
        document.getLong("line"),
        Outcome.valueOf(document.getString("outcome")),
        document.getString("recordId"),
        document.getString("name"),
        document.getString("cboId"),
        document.getString("number"),
        document.getList("lookAlikes", String.class),
        document.getList("findings", Document.class).stream()
            .map(ImportDocuments::finding)
            .toList());
  }

  private static Document write(Finding finding) {
    Document facts = new Document();
    finding.facts().forEach((name, value) -> facts.append(name, String.valueOf(value)));
    return new Document("column", finding.column())
        .append("code", finding.code())
        .append("severity", finding.severity().name())
        .append("facts", facts);
  }

  private static Finding finding(Document document) {
    Map<String, Object> facts = new LinkedHashMap<>(document.get("facts", Document.class));
    return new Finding(
        document.getString("column"),
        document.getString("code"),
        Finding.Severity.valueOf(document.getString("severity")),
        facts);
  }

  static List<Document> write(ImportJob job, List<RowOutcome> outcomes) {
    String run = run(job);
    return outcomes.stream().map(outcome -> write(run, outcome)).toList();
  }
}
