package kh.ccc.certification.paper.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The industry's own judge of PDF/A and PDF/UA. */
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What it has against the file as PDF/A-3a and PDF/UA-1; empty when nothing. */
  public static List<String> objections(byte[] pdf) throws IOException, VeraPDFException {
    List<String> objections = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      objections.addAll(objections(pdf, flavour));
    }
    return objections;
  }

  private static List<String> objections(byte[] pdf, PDFAFlavour flavour)
      throws IOException, VeraPDFException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> objections =
          new ArrayList<>(
              result.getTestAssertions().stream()
                  .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                  .map(assertion ->
                      flavour
                          + " "
                          + assertion.getRuleId().getClause()
                          + ": "
                          + assertion.getMessage())
                  .distinct()
                  .toList());
      if (!result.isCompliant() && objections.isEmpty()) {
        objections.add(flavour + ": not compliant");
      }
      return objections;
    }
  }
}
