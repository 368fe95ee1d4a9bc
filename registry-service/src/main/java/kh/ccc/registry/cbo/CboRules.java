package kh.ccc.registry.cbo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.registry.codelist.CboType;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.PlaceLevel;
import kh.ccc.registry.text.CleanText;
import kh.ccc.registry.text.Scripts;
import org.jspecify.annotations.Nullable;

/** The one set of rules for what may be recorded, for the form and for imported lists alike. */
public final class CboRules {

  public static final int MOST_NAME_CHARACTERS = 200;
  private static final int MOST_MEMBERS = 100_000;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Gazetteer gazetteer;
  private final CodeLists lists;

  public CboRules(Gazetteer gazetteer, CodeLists lists) {
    this.gazetteer = gazetteer;
    this.lists = lists;
  }

  /**
   * What the rules say of a draft.
   *
   * @param facts null when there are errors
   * @param warnings what was accepted and should be looked at
   */
  public record Verdict(
      @Nullable CboFacts facts, List<FieldError> errors, List<FieldError> warnings) {}

  /** All errors at once, by field of the form. */
  public Verdict judge(CboDraft draft, Intake intake, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    List<FieldError> warnings = new ArrayList<>();
    @Nullable String nameKm = name("/nameKm", draft.nameKm(), errors);
    @Nullable String nameLatin = name("/nameLatin", draft.nameLatin(), errors);
    checkNames(nameKm, nameLatin, errors);
    Optional<CboType> type = type(draft.type(), errors);
    String sector = sector(draft.sector(), type, errors);
    String area = area(draft.area(), intake, errors, warnings);
    LegalForm legalForm = legalForm(draft.legalForm(), errors);
    checkFounded(draft.foundedOn(), today, errors);
    checkMembers(draft.members(), draft.womenMembers(), errors);
    if (!draft.consent()) {
      errors.add(new FieldError("/consent", "consent-needed"));
    }
    if (!errors.isEmpty() || type.isEmpty()) {
      return new Verdict(null, errors, warnings);
    }
    CboFacts facts =
        new CboFacts(
            nameKm,
            nameLatin,
            type.get().code(),
            sector,
            area,
            legalForm,
            draft.foundedOn(),
            draft.members(),
            draft.womenMembers(),
            draft.synthetic());
    return new Verdict(facts, errors, warnings);
  }

  private static @Nullable String name(
      String pointer, @Nullable String raw, List<FieldError> errors) {
    CleanText clean = CleanText.of(raw, MOST_NAME_CHARACTERS);
    if (clean.refusal() != null) {
      errors.add(new FieldError(pointer, clean.refusal(), clean.facts()));
      return "";
    }
    return clean.isEmpty() ? null : clean.text();
  }

  private static void checkNames(
      @Nullable String nameKm, @Nullable String nameLatin, List<FieldError> errors) {
    if (nameKm == null && nameLatin == null) {
      errors.add(new FieldError("/nameKm", "name-needed"));
    }
    if (nameKm != null && !nameKm.isEmpty() && !Scripts.hasKhmer(nameKm)) {
      errors.add(new FieldError("/nameKm", "not-khmer"));
    }
    if (nameLatin != null && !nameLatin.isEmpty()) {
      if (Scripts.hasKhmer(nameLatin) || !Scripts.hasLatin(nameLatin)) {
        errors.add(new FieldError("/nameLatin", "not-latin"));
      }
    }
  }

  private Optional<CboType> type(@Nullable String code, List<FieldError> errors) {
    if (code == null || code.isBlank()) {
      errors.add(new FieldError("/type", "required"));
      return Optional.empty();
    }
    Optional<CboType> type = lists.type(code);
    if (type.isEmpty()) {
      errors.add(new FieldError("/type", "unknown-code"));
    }
    return type;
  }

  private String sector(@Nullable String code, Optional<CboType> type, List<FieldError> errors) {
    if (code == null || code.isBlank()) {
      return type.map(CboType::sector).orElse("");
    }
    if (lists.sector(code).isEmpty()) {
      errors.add(new FieldError("/sector", "unknown-code"));
    }
    return code;
  }

  private String area(
      @Nullable String code, Intake intake, List<FieldError> errors, List<FieldError> warnings) {
    if (code == null || code.isBlank()) {
      errors.add(new FieldError("/area", "required"));
    } else if (gazetteer.find(code).isEmpty()) {
      errors.add(new FieldError("/area", "unknown-place", Map.of("code", code)));
    } else if (code.length() < intake.coarsest().digits()) {
      errors.add(new FieldError("/area", "place-too-coarse"));
    } else if (code.length() < PlaceLevel.COMMUNE.digits()) {
      warnings.add(new FieldError("/area", "place-coarse"));
    }
    return code == null ? "" : code;
  }

  private static LegalForm legalForm(@Nullable String name, List<FieldError> errors) {
    if (name == null || name.isBlank()) {
      return LegalForm.NOT_STATED;
    }
    Optional<LegalForm> form = LegalForm.named(name);
    if (form.isEmpty()) {
      errors.add(new FieldError("/legalForm", "unknown-code"));
    }
    return form.orElse(LegalForm.NOT_STATED);
  }

  private static void checkFounded(
      @Nullable LocalDate day, LocalDate today, List<FieldError> errors) {
    if (day != null && day.isAfter(today)) {
      errors.add(new FieldError("/foundedOn", "past-or-present"));
    }
    if (day != null && day.isBefore(EARLIEST)) {
      errors.add(new FieldError("/foundedOn", "too-long-ago", Map.of("earliest", EARLIEST)));
    }
  }

  private static void checkMembers(
      @Nullable Integer members, @Nullable Integer women, List<FieldError> errors) {
    checkCount("/members", members, errors);
    checkCount("/womenMembers", women, errors);
    if (members != null && women != null && women > members) {
      errors.add(new FieldError("/womenMembers", "more-women-than-members"));
    }
  }

  private static void checkCount(String pointer, @Nullable Integer count, List<FieldError> errors) {
    if (count != null && (count < 0 || count > MOST_MEMBERS)) {
      errors.add(new FieldError(pointer, "out-of-range", Map.of("min", 0, "max", MOST_MEMBERS)));
    }
  }
}
