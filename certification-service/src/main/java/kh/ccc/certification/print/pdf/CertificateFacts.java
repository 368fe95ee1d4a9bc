package kh.ccc.certification.print.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kh.ccc.certification.print.CertificationBody;
import kh.ccc.certification.print.Chapter;
import kh.ccc.certification.print.Sheet;
import kh.ccc.certification.print.Words;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/** What stands on the certificate, in words. */
final class CertificateFacts {

  private final Sheet sheet;
  private final CertificateTexts texts;

  /**
   * @param sheet one that is complete
   */
  CertificateFacts(Sheet sheet, CertificateTexts texts) {
    sheet.requireComplete();
    this.sheet = sheet;
    this.texts = texts;
  }

  Words text(String key) {
    return texts.of(key);
  }

  CertificationBody issuer() {
    return known(sheet.issuer());
  }

  String number() {
    return known(sheet.number());
  }

  /** The names of the organization, the Khmer one first. */
  List<String> names() {
    return Stream.of(sheet.nameKm(), sheet.nameLatin())
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  Words place() {
    return known(sheet.place());
  }

  Words level() {
    return known(sheet.level());
  }

  Words edition() {
    return texts.of("edition.value", Map.of("edition", number(known(sheet.edition()))));
  }

  Words statement() {
    return texts.of(
        "statement", Map.of("edition", number(known(sheet.edition())), "level", level()));
  }

  Words validFrom() {
    return texts.day(known(sheet.validFrom()));
  }

  Words validUntil() {
    return texts.day(known(sheet.validUntil()));
  }

  Words grantedOn() {
    LocalDate day = Programme.dayOf(known(sheet.decidedAt()));
    return texts.day(day);
  }

  String resolution() {
    return known(sheet.resolution());
  }

  Words verification() {
    return texts.of("verify", Map.of("address", CertificateTexts.same(known(sheet.verifyAt()))));
  }

  String code() {
    return known(sheet.code());
  }

  Words codeInWords() {
    return texts.of(
        "code",
        Map.of(
            "number", CertificateTexts.same(number()),
            "address", CertificateTexts.same(known(sheet.verifyAt()))));
  }

  List<Chapter> chapters() {
    return sheet.chapters();
  }

  Words percent(Chapter chapter) {
    return texts.of("percent", Map.of("percent", number(chapter.percent())));
  }

  boolean isSynthetic() {
    return sheet.synthetic();
  }

  private static Words number(int number) {
    return CertificateTexts.number(number);
  }

  private static <T> T known(@Nullable T element) {
    return Objects.requireNonNull(element, "a complete sheet has it");
  }
}
