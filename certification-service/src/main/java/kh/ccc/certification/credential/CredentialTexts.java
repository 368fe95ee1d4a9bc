package kh.ccc.certification.credential;

import java.util.List;

/**
 * The words of credentials; data, not code.
 *
 * @param review what of the texts still waits for whom
 * @param description what the certificate stands for
 * @param criteria how it is earned
 * @param synthetic said of records that are made up for demonstration
 * @param chapters names of the guideline's chapters, in their order
 */
public record CredentialTexts(
    String review,
    Words issuer,
    Words certificate,
    String description,
    String criteria,
    RecognitionTexts attendance,
    RecognitionTexts appreciation,
    String synthetic,
    List<Words> chapters) {

  /** The same in Khmer and in English. */
  public record Words(String km, String en) {}

  /**
   * Words of a credential that is not a certificate.
   *
   * @param description what it stands for
   * @param criteria how it is earned
   */
  public record RecognitionTexts(Words name, String description, String criteria) {}

  public CredentialTexts {
    chapters = List.copyOf(chapters);
    if (chapters.size() != 8) {
      throw new IllegalArgumentException("the guideline has eight chapters");
    }
  }

  /**
   * @param chapter 1 to 8
   */
  Words chapter(int chapter) {
    return chapters.get(chapter - 1);
  }
}
