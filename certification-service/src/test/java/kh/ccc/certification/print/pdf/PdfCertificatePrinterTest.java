package kh.ccc.certification.print.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kh.ccc.certification.paper.Attachment;
import kh.ccc.certification.paper.pdf.TypeCases;
import kh.ccc.certification.paper.pdf.VeraPdf;
import kh.ccc.certification.print.Element;
import kh.ccc.certification.print.Sheet;
import kh.ccc.certification.print.SheetFixtures;
import kh.ccc.platform.domain.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;

class PdfCertificatePrinterTest {

  private static final int LARGEST = 50 * 1024;

  private final PdfCertificatePrinter printer =
      new PdfCertificatePrinter(new TypeCases(2), CertificateTexts.read());

  static Stream<Sheet> sheets() {
    return Stream.of(
        SheetFixtures.complete(),
        SheetFixtures.synthetic(),
        SheetFixtures.withoutChapters(),
        SheetFixtures.named("សហគមន៍", null),
        SheetFixtures.named(null, "Prek Ta Kong Community Fishery"),
        SheetFixtures.longNames(),
        SheetFixtures.largest(),
        SheetFixtures.withCode(SheetFixtures.offlineCode()));
  }

  /** As large as credentials are that tell of eight chapters; signatures cannot be compressed. */
  private static List<Attachment> credential() {
    byte[] signatures = new byte[2_048];
    new Random(1).nextBytes(signatures);
    byte[] content =
        "{\"type\":[\"VerifiableCredential\"],\"proof\":\"%s\"}"
            .formatted(Base64.getEncoder().encodeToString(signatures))
            .getBytes(UTF_8);
    return List.of(
        new Attachment("certificate.json", "application/vc", "signed credential", content));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyCertificateIsArchivableAndAccessible(Sheet sheet) throws IOException, VeraPDFException {
    assertThat(VeraPdf.objections(printer.print(sheet, credential()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void noCertificateIsLargerThanFiftyKilobytes(Sheet sheet) {
    assertThat(printer.print(sheet, credential())).hasSizeLessThanOrEqualTo(LARGEST);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyCertificateIsOnePage(Sheet sheet) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(printer.print(sheet, List.of()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void sameSheetIsTheSameFileWhoeverPrintsIt() throws ExecutionException, InterruptedException {
    byte[] first = printer.print(SheetFixtures.complete(), credential());
    printer.print(SheetFixtures.longNames(), List.of());
    assertThat(printer.print(SheetFixtures.complete(), credential())).isEqualTo(first);
    PdfCertificatePrinter other =
        new PdfCertificatePrinter(new TypeCases(4), CertificateTexts.read());
    List<Future<byte[]>> copies = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) {
        copies.add(threads.submit(() -> other.print(SheetFixtures.complete(), credential())));
      }
    }
    for (Future<byte[]> copy : copies) {
      assertThat(copy.get()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Element.class)
  void nothingIsPrintedWhenAnElementIsMissing(Element element) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> printer.print(SheetFixtures.without(element), List.of()));
  }

  @Test
  void nothingIsPrintedWhenTheTemplateLacksAText() {
    Properties en = CertificateTexts.properties("en");
    List<String> keys = List.copyOf(en.stringPropertyNames());
    TypeCases cases = new TypeCases(1);
    for (String key : keys) {
      Properties less = new Properties();
      less.putAll(en);
      less.remove(key);
      assertThatExceptionOfType(IllegalStateException.class)
          .as(key)
          .isThrownBy(() -> {
            CertificateTexts texts = new CertificateTexts(CertificateTexts.properties("km"), less);
            texts.body();
            new PdfCertificatePrinter(cases, texts).print(SheetFixtures.synthetic(), List.of());
          });
    }
  }

  @Test
  void nameWithOtherLettersIsRefusedAndSaysWhich() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> printer.print(SheetFixtures.named("សហគមន៍", "Fishery 漁業"), List.of()))
        .satisfies(
            refusal -> assertThat(refusal.code()).isEqualTo("certificate-letters-unprintable"))
        .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("letters", "漁 業"));
  }

  @Test
  void credentialIsInsideAsItWasGiven() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(printer.print(SheetFixtures.complete(), credential()))) {
      PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
      PDComplexFileSpecification file =
          Objects.requireNonNull(names.getEmbeddedFiles().getNames().get("certificate.json"));
      assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(credential().getFirst().content());
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/vc");
    }
  }
}
