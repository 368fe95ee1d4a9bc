package kh.ccc.notification.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Held notices that are gone with the test. */
final class InMemoryAwaited implements Awaited {

  private final Set<Waiting> held = new LinkedHashSet<>();

  boolean isEmpty() {
    return held.isEmpty();
  }

  @Override
  public void hold(Waiting waiting) {
    held.add(waiting);
  }

  @Override
  public List<Waiting> of(String cboId) {
    return held.stream().filter(waiting -> waiting.cboId().equals(cboId)).toList();
  }

  @Override
  public void release(Waiting waiting) {
    held.remove(waiting);
  }
}
