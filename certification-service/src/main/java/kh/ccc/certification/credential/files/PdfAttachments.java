package kh.ccc.certification.credential.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the credential out of a printed certificate: the file that is attached to the PDF. */
final class PdfAttachments {

  private static final Logger log = LoggerFactory.getLogger(PdfAttachments.class);
  private static final byte[] BEGINNING = {'%', 'P', 'D', 'F', '-'};
  private static final String ENDING = ".json";

  /** Larger than any credential: a small file can be packed to become a huge one. */
  private static final int MOST = 262_144;

  private PdfAttachments() {}

  static boolean isPdf(byte[] file) {
    if (file.length < BEGINNING.length) {
      return false;
    }
    for (int i = 0; i < BEGINNING.length; i++) {
      if (file[i] != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }

  /** The attached credential; empty when there is none. */
  static Optional<byte[]> credential(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return credential(document);
    } catch (IOException | RuntimeException e) {
      // A stranger's file can be broken in more ways than the library has names for.
      log.debug("a PDF that cannot be read", e);
      return Optional.empty();
    }
  }

  private static Optional<byte[]> credential(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    @Nullable PDEmbeddedFilesNameTreeNode tree = names.getEmbeddedFiles();
    @Nullable Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
    if (files == null) {
      return Optional.empty();
    }
    for (PDComplexFileSpecification file : files.values()) {
      @Nullable String name = file.getFilename();
      if (name != null && name.endsWith(ENDING)) {
        return content(file.getEmbeddedFile());
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> content(@Nullable PDEmbeddedFile file) throws IOException {
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = file.createInputStream()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      return bytes.length > MOST ? Optional.empty() : Optional.of(bytes);
    }
  }
}
