package kh.ccc.certification.application;

import java.util.Optional;

/** The words of dissenting opinions, kept apart from the journal and from every view. */
public interface SealedWords {

  /**
   * Keeps the words under that id and answers with their seal; the same seal again when they are
   * there already.
   *
   * @return SHA-256 (hex) of a secret salt and the words
   */
  String seal(String id, String words);

  Optional<String> open(String id);
}
