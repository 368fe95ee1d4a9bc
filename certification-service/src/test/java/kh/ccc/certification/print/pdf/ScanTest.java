package kh.ccc.certification.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import kh.ccc.certification.NodePackages;
import kh.ccc.certification.paper.pdf.TypeCases;
import kh.ccc.certification.print.Sheet;
import kh.ccc.certification.print.SheetFixtures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of QR codes that others wrote reads the whole page as an office scanner sees it. */
class ScanTest {

  private static final int SCANNER = 150;

  private final PdfCertificatePrinter printer =
      new PdfCertificatePrinter(new TypeCases(1), CertificateTexts.read());

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    NodePackages.install();
  }

  @Test
  void addressIsReadFromAScan() throws IOException, InterruptedException {
    assertThat(scanned(page(SheetFixtures.complete()))).isEqualTo(SheetFixtures.URL);
  }

  @Test
  void signedCodeIsReadFromAScanOfADemonstrationToo() throws IOException, InterruptedException {
    Sheet sheet = SheetFixtures.withCode(SheetFixtures.offlineCode());
    assertThat(scanned(page(sheet))).isEqualTo(sheet.code());
    assertThat(scanned(page(SheetFixtures.synthetic()))).isEqualTo(SheetFixtures.URL);
  }

  @Test
  void signedCodeIsReadFromACrookedAndDirtyScan() throws IOException, InterruptedException {
    Sheet sheet = SheetFixtures.withCode(SheetFixtures.offlineCode());
    assertThat(scanned(crooked(page(sheet)))).isEqualTo(sheet.code());
  }

  private BufferedImage page(Sheet sheet) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(printer.print(sheet, List.of()))) {
      return new PDFRenderer(pdf).renderImageWithDPI(0, SCANNER, ImageType.RGB);
    }
  }

  /** Laid onto the glass with a turn of one degree; grey paper, and noise in each pixel. */
  private static BufferedImage crooked(BufferedImage page) {
    BufferedImage scan =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D glass = scan.createGraphics();
    glass.setColor(Color.LIGHT_GRAY);
    glass.fillRect(0, 0, scan.getWidth(), scan.getHeight());
    glass.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    glass.rotate(Math.toRadians(1), page.getWidth() / 2.0, page.getHeight() / 2.0);
    glass.drawImage(page, 0, 0, null);
    glass.dispose();
    Random noise = new Random(7);
    for (int y = 0; y < scan.getHeight(); y++) {
      for (int x = 0; x < scan.getWidth(); x++) {
        int grey = new Color(scan.getRGB(x, y)).getGreen() * 4 / 5 + 15 + noise.nextInt(30);
        scan.setRGB(x, y, new Color(grey, grey, grey).getRGB());
      }
    }
    return scan;
  }

  private static String scanned(BufferedImage page) throws IOException, InterruptedException {
    byte[] pixels = new byte[4 * page.getWidth() * page.getHeight()];
    for (int i = 0; i < page.getWidth() * page.getHeight(); i++) {
      int colour = page.getRGB(i % page.getWidth(), i / page.getWidth());
      pixels[4 * i] = (byte) (colour >> 16);
      pixels[4 * i + 1] = (byte) (colour >> 8);
      pixels[4 * i + 2] = (byte) colour;
      pixels[4 * i + 3] = (byte) 0xFF;
    }
    Files.write(NodePackages.PLACE.resolve("page.rgba"), pixels);
    String answer =
        NodePackages.node(
            "scan.mjs",
            "page.rgba",
            String.valueOf(page.getWidth()),
            String.valueOf(page.getHeight()));
    JsonNode texts = JsonMapper.shared().readTree(answer).path("texts");
    assertThat(texts.size()).isLessThanOrEqualTo(1);
    return texts.path(0).asString("");
  }
}
