package kh.ccc.notification.delivery;

import java.util.List;

/** Notices to representatives of CBOs that this service has not heard of yet. */
public interface Awaited {

  /** A notice that waits for news of a CBO. */
  record Waiting(Occasion occasion, String cboId, Notice notice) {}

  /** Holds it; holding the same again changes nothing. */
  void hold(Waiting waiting);

  List<Waiting> of(String cboId);

  void release(Waiting waiting);
}
