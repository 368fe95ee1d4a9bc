package kh.ccc.launcher.process;

import java.time.Duration;

/** What a child tells about itself. */
public interface ChildEvents {
  /** The process runs; it need not be ready. */
  void started(Child child);

  /** The process ended although nobody asked it to; it starts again after the pause. */
  void died(Child child, int exitCode, Duration pause);
}
