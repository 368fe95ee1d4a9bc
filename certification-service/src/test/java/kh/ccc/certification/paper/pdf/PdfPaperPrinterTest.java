package kh.ccc.certification.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kh.ccc.certification.paper.Paper.Paragraph;
import kh.ccc.certification.paper.Paper.Table;
import kh.ccc.certification.paper.PaperFixtures;
import kh.ccc.certification.paper.PaperPrinter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;

class PdfPaperPrinterTest {

  private final PaperPrinter printer = new PdfPaperPrinter(new TypeCases(1), "CCC");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 120})
  void minutesOfAnyLengthAreArchivableAndAccessible(int cases)
      throws IOException, VeraPDFException {
    assertThat(VeraPdf.objections(printer.print(PaperFixtures.minutes(cases)))).isEmpty();
  }

  @Test
  void longTableFlowsOverPages() throws IOException {
    assertThat(pages(PaperFixtures.minutes(1))).isEqualTo(2);
    assertThat(pages(PaperFixtures.minutes(120))).isGreaterThan(4);
  }

  @Test
  void cellThatIsLongerThanAPageGoesOnOnTheNext() throws IOException, VeraPDFException {
    String long1 = "ការសម្រេចនេះ មានមូលហេតុដូចខាងក្រោម។ ".repeat(400);
    byte[] pdf =
        printer.print(
            PaperFixtures.paper(
                List.of(
                    new Table(
                        List.of("Case", "Reason"),
                        List.of(1, 3),
                        List.of(List.of("1", long1), List.of("2", "short"))))));
    assertThat(VeraPdf.objections(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
    }
  }

  @Test
  void samePaperIsTheSameFile() {
    byte[] first = printer.print(PaperFixtures.minutes(30));
    assertThat(printer.print(PaperFixtures.minutes(30))).isEqualTo(first);
    assertThat(new PdfPaperPrinter(new TypeCases(1), "CCC").print(PaperFixtures.minutes(30)))
        .isEqualTo(first);
  }

  @Test
  void textOfAnyLettersIsPrinted() throws IOException, VeraPDFException {
    String strange = "Ω 漢字 😀 \uD800 \u0007\uFFFF e\u0301 ﬁ \u202E x \u200B\u200D ្ក";
    byte[] pdf =
        printer.print(
            PaperFixtures.paper(
                List.of(new Paragraph(strange), new Paragraph(""), new Paragraph("\n \n"))));
    assertThat(VeraPdf.objections(pdf)).isEmpty();
  }

  private int pages(kh.ccc.certification.paper.Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(printer.print(paper))) {
      return document.getNumberOfPages();
    }
  }
}
