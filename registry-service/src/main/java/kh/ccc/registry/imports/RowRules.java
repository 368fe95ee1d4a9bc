package kh.ccc.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.registry.cbo.CboDraft;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.CboRules;
import kh.ccc.registry.cbo.Intake;
import kh.ccc.registry.place.Located;
import kh.ccc.registry.place.PlaceFinder;
import kh.ccc.registry.text.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of a list as what a person would have put into the form, and lets the form's own
 * rules judge it.
 */
public final class RowRules {

  private static final Pattern NOT_AN_ORGANIZATION =
      Pattern.compile("(?i)^potential area\\b.*|.*\\bfish sanctuary$");
  private static final Pattern SEVERAL_NAMES = Pattern.compile(".*\\S\\s*;\\s*\\S.*");
  private static final Set<String> RECOGNISED = Set.of("agreement signed", "approved by maff");

  private final CboRules rules;
  private final PlaceFinder places;

  public RowRules(CboRules rules, PlaceFinder places) {
    this.rules = rules;
    this.places = places;
  }

  RowReading read(ListRow row, ListShape shape, ImportOptions options, LocalDate today) {
    Reader reader = new Reader(row, shape, options);
    return reader.read(today);
  }

  /** Reads one row. */
  private final class Reader {

    private final ListRow row;
    private final ListShape shape;
    private final ImportOptions options;
    private final List<Finding> findings;

    Reader(ListRow row, ListShape shape, ImportOptions options) {
      this.row = row;
      this.shape = shape;
      this.options = options;
      this.findings = new ArrayList<>(row.problems());
    }

    RowReading read(LocalDate today) {
      String name = row.cell(row.cell(Column.NAME).isEmpty() ? Column.NAME_KM : Column.NAME);
      if (findings.stream().noneMatch(Finding::isError) && isOrganization(name)) {
        CboRules.Verdict verdict = rules.judge(draft(), Intake.LIST, today);
        verdict.errors().forEach(e -> error(columnOf(e.pointer()), e.code(), e.facts()));
        verdict.warnings().forEach(w -> warn(columnOf(w.pointer()), w.code(), w.facts()));
        boolean good = findings.stream().noneMatch(Finding::isError);
        return reading(name, good ? verdict.facts() : null);
      }
      return reading(name, null);
    }

    private RowReading reading(String name, @Nullable CboFacts facts) {
      String recordId = row.recordId();
      String cboId = RowIds.cboId(options, recordId, isSynthetic());
      return new RowReading(row, recordId, cboId, name, facts, List.copyOf(findings));
    }

    private boolean isSynthetic() {
      return options.synthetic() || row.saysSynthetic();
    }

    private boolean isOrganization(String name) {
      String kind = row.cell(Column.TYPE);
      if (TypeWords.isNotAnOrganization(kind)) {
        error(Column.TYPE, "not-an-organization", Map.of("text", kind));
        return false;
      }
      if (NOT_AN_ORGANIZATION.matcher(name).matches()) {
        error(Column.NAME, "not-an-organization", Map.of("text", name));
        return false;
      }
      return true;
    }

    private CboDraft draft() {
      String type = type();
      boolean khmerInName = Scripts.hasKhmer(row.cell(Column.NAME));
      if (SEVERAL_NAMES.matcher(row.cell(Column.NAME)).matches()) {
        warn(Column.NAME, "several-names", Map.of());
      }
      return new CboDraft(
          khmerInName ? row.cell(Column.NAME) : row.cell(Column.NAME_KM),
          khmerInName ? null : row.cell(Column.NAME),
          type,
          sector(),
          area(),
          legalForm(type),
          founded(),
          count(Column.MEMBERS),
          count(Column.WOMEN_MEMBERS),
          true,
          isSynthetic());
    }

    private String type() {
      String text = row.cell(Column.TYPE);
      if (!text.isEmpty()) {
        return TypeWords.code(text);
      }
      return options.type() != null ? options.type() : shape.impliedType().orElse("");
    }

    private @Nullable String sector() {
      String text = row.cell(Column.SECTOR);
      return text.isEmpty() ? options.sector() : text;
    }

    private @Nullable String area() {
      String code = row.cell(Column.AREA);
      if (!code.isEmpty()) {
        return code;
      }
      Located located =
          places.find(
              row.cell(Column.PROVINCE),
              row.cell(Column.DISTRICT),
              row.cell(Column.COMMUNE),
              row.cell(Column.VILLAGE));
      for (FieldError note : located.notes()) {
        Column column = Column.valueOf(note.pointer().substring(1).toUpperCase(Locale.ROOT));
        if (located.code() == null) {
          error(column, note.code(), note.facts());
        } else {
          warn(column, note.code(), note.facts());
        }
      }
      return located.code();
    }

    private @Nullable String legalForm(String type) {
      String form = row.cell(Column.LEGAL_FORM);
      if (!form.isEmpty()) {
        return form.toUpperCase(Locale.ROOT);
      }
      boolean paper =
          !row.cell(Column.LEGAL_REFERENCE).isEmpty()
              || RECOGNISED.contains(row.cell(Column.STATUS).toLowerCase(Locale.ROOT));
      return paper && TypeWords.isRecognisedBySector(type) ? "SECTOR_RECOGNISED" : null;
    }

    private @Nullable LocalDate founded() {
      String text = row.cell(Column.FOUNDED);
      DateReading reading = DateReading.of(text);
      if (reading.doubt() != null) {
        warn(Column.FOUNDED, reading.doubt(), Map.of("text", text));
      }
      return reading.day();
    }

    private @Nullable Integer count(Column column) {
      String text = row.cell(column).replaceAll("[ ,](?=\\d{3}\\b)", "").replaceAll("\\.0+$", "");
      if (text.isEmpty()) {
        return null;
      }
      if (text.matches("\\d{1,9}")) {
        return Integer.parseInt(text);
      }
      warn(column, "number-unreadable", Map.of("text", text));
      return null;
    }

    private void error(Column column, String code, Map<String, Object> facts) {
      findings.add(Finding.error(shape.headerOf(column), code, facts));
    }

    private void warn(Column column, String code, Map<String, Object> facts) {
      findings.add(Finding.warning(shape.headerOf(column), code, facts));
    }

    /** The column behind a field of the form. */
    private Column columnOf(String pointer) {
      boolean khmerInName = Scripts.hasKhmer(row.cell(Column.NAME));
      boolean noNames = row.cell(Column.NAME).isEmpty() && row.cell(Column.NAME_KM).isEmpty();
      return switch (pointer) {
        case "/nameKm" -> khmerInName || noNames ? Column.NAME : Column.NAME_KM;
        case "/type" -> Column.TYPE;
        case "/sector" -> Column.SECTOR;
        case "/area" -> row.cell(Column.AREA).isEmpty() ? Column.COMMUNE : Column.AREA;
        case "/legalForm" -> Column.LEGAL_FORM;
        case "/foundedOn" -> Column.FOUNDED;
        case "/members" -> Column.MEMBERS;
        case "/womenMembers" -> Column.WOMEN_MEMBERS;
        default -> Column.NAME;
      };
    }
  }
}
