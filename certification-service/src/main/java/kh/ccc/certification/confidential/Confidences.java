package kh.ccc.certification.confidential;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The words of cases: complaints, appeals, messages about them. Journals, topics and logs name them
 * by id only.
 */
public interface Confidences {

  /** Keeps words of a case; the same id again changes nothing. */
  void keep(String caseId, String id, Confidence confidence, Instant at);

  Optional<Confidence> find(String caseId, String id);

  /** All words of a case by their id. */
  Map<String, Confidence> ofCase(String caseId);

  /** Takes back words whose case was not opened after all. */
  void remove(String id);

  /** Makes all words of a case unreadable for good. */
  void erase(String caseId);
}
