package kh.ccc.certification.impartiality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audits, to list them, to find what is left to do, and how far it is. */
public interface Audits {

  /** Ids of audits, newest first. */
  List<String> newest(int most);

  /** The newest audit that came to an end. */
  Optional<String> newestFinished();

  /** An audit that runs and that nobody works on; it is this worker's for a while then. */
  Optional<String> claim(String worker, Instant now);

  /** Keeps how far the audit is, and the worker's claim on it. */
  void progress(String worker, String auditId, Journals.Progress progress, Instant now);

  Optional<Journals.Progress> progress(String auditId);
}
