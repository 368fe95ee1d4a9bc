package kh.ccc.certification.credential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When work for withdrawn keys began and ended. */
public interface ReissueLog {

  /**
   * @param total credentials that the key had signed when the work began
   */
  record Entry(String keyId, long total, Instant startedAt, @Nullable Instant finishedAt) {}

  /** Notes the beginning unless it is noted. */
  void begin(String keyId, long total, Instant at);

  void finish(String keyId, Instant at);

  boolean isFinished(String keyId);

  List<Entry> all();
}
