package kh.ccc.certification.print.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.ccc.certification.paper.Attachment;
import kh.ccc.certification.paper.pdf.Description;
import kh.ccc.certification.paper.pdf.TypeCase;
import kh.ccc.certification.paper.pdf.TypeCases;
import kh.ccc.certification.print.CertificatePrinter;
import kh.ccc.certification.print.Sheet;
import kh.ccc.platform.domain.Refusal;

/** Prints certificates by the template. */
public final class PdfCertificatePrinter implements CertificatePrinter {

  private final TypeCases cases;
  private final CertificateTexts texts;

  public PdfCertificatePrinter(TypeCases cases, CertificateTexts texts) {
    this.cases = cases;
    this.texts = texts;
  }

  @Override
  public byte[] print(Sheet sheet, List<Attachment> attachments) {
    CertificateFacts facts = new CertificateFacts(sheet, texts);
    Description description = description(facts, sheet);
    return cases.with(types -> {
      requirePrintable(facts, types);
      return new CertificateTemplate(types, facts, description).set(attachments);
    });
  }

  private static Description description(CertificateFacts facts, Sheet sheet) {
    Instant decidedAt = Objects.requireNonNull(sheet.decidedAt());
    return new Description(
        facts.text("title").km() + " \u00B7 " + facts.text("title").en() + " " + facts.number(),
        facts.issuer().name().en(),
        String.join(" \u00B7 ", facts.names()),
        "km",
        facts.number(),
        decidedAt);
  }

  /** A name is printed exactly as it is registered or not at all. */
  private static void requirePrintable(CertificateFacts facts, TypeCase types) {
    for (String name : facts.names()) {
      List<String> missing = NameFace.missing(types, name);
      if (!missing.isEmpty()) {
        throw new Refusal(
            "certificate-letters-unprintable", Map.of("letters", String.join(" ", missing)));
      }
    }
  }
}
