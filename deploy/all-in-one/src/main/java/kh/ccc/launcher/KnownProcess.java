package kh.ccc.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A process id with the time it started, so that a number used again is not taken for it. */
record KnownProcess(long pid, Instant started) {
  /** The system's boot time, from which start times are counted, moves a little with the clock. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  static KnownProcess of(ProcessHandle handle) {
    return new KnownProcess(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
  }

  static Optional<KnownProcess> from(Map<String, String> entries, String prefix) {
    var pid = entries.get(prefix + ".pid");
    var started = entries.get(prefix + ".started");
    return pid == null || started == null
        ? Optional.empty()
        : Optional.of(new KnownProcess(Long.parseLong(pid), Instant.parse(started)));
  }

  Map<String, String> entries(String prefix) {
    return Map.of(prefix + ".pid", String.valueOf(pid), prefix + ".started", started.toString());
  }

  /** The process, when it still is the one that was meant. */
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
  }

  private boolean startedThen(ProcessHandle handle) {
    var actual = handle.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(actual, started).abs().compareTo(TOLERANCE) < 0;
  }
}
