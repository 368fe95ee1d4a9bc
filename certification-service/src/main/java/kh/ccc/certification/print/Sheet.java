package kh.ccc.certification.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.platform.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a printed certificate. It is composed of what several services told, so anything
 * may be missing; {@link #requireComplete()} stands between that and paper.
 *
 * @param nameKm name in Khmer; one of the two names is enough
 * @param place village, commune, district and province
 * @param edition number of the guideline edition
 * @param decidedAt when the committee granted it
 * @param resolution reference of the committee's resolution
 * @param chapters results of the eight chapters, empty when they are not known
 * @param verifyAt where a person types the number
 * @param code what the QR code says
 * @param synthetic the organization is made up for demonstration
 */
public record Sheet(
    @Nullable CertificationBody issuer,
    @Nullable String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    @Nullable Words place,
    @Nullable Words level,
    @Nullable Integer edition,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable Instant decidedAt,
    @Nullable String resolution,
    List<Chapter> chapters,
    @Nullable String verifyAt,
    @Nullable String code,
    boolean synthetic) {

  public Sheet {
    chapters = List.copyOf(chapters);
  }

  /** What a certificate must show and this one does not know. */
  public Set<Element> missing() {
    Set<Element> missing = EnumSet.noneOf(Element.class);
    note(missing, Element.ISSUER, issuer == null || lacks(issuer.name(), issuer.address()));
    note(missing, Element.AUTHORITY, issuer == null || issuer.authority().isMissing());
    note(missing, Element.NUMBER, lacks(number));
    note(missing, Element.HOLDER, lacks(nameKm) && lacks(nameLatin));
    note(missing, Element.PLACE, place == null || place.isMissing());
    note(missing, Element.LEVEL, level == null || level.isMissing());
    note(missing, Element.STATEMENT, level == null || level.isMissing() || edition == null);
    note(missing, Element.EDITION, edition == null);
    note(missing, Element.VALID_FROM, validFrom == null);
    note(missing, Element.VALID_UNTIL, validUntil == null);
    note(missing, Element.GRANTED_ON, decidedAt == null);
    note(missing, Element.RESOLUTION, lacks(resolution));
    note(missing, Element.VERIFICATION, lacks(verifyAt));
    note(missing, Element.CODE, lacks(code));
    return missing;
  }

  /** Refuses to go on when anything is missing. */
  public void requireComplete() {
    Set<Element> missing = missing();
    if (!missing.isEmpty()) {
      String elements = missing.stream().map(Element::name).collect(Collectors.joining(", "));
      throw new Refusal("certificate-incomplete", Map.of("missing", elements));
    }
  }

  private static void note(Set<Element> missing, Element element, boolean lacking) {
    if (lacking) {
      missing.add(element);
    }
  }

  private static boolean lacks(Words... words) {
    return List.of(words).stream().anyMatch(Words::isMissing);
  }

  private static boolean lacks(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
