package kh.ccc.registry.cbo;

import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.Refusal;

/** The record looks like one that is there; the submitter may confirm that it is another. */
public final class PossibleDuplicate extends Refusal {

  private final transient List<Neighbour> candidates;
  private final String confirmation;

  /**
   * @param confirmation to be sent with the same request when it is another organization
   */
  public PossibleDuplicate(List<Neighbour> candidates, String confirmation) {
    super("possible-duplicate", Map.of("count", candidates.size()));
    this.candidates = List.copyOf(candidates);
    this.confirmation = confirmation;
  }

  public List<Neighbour> candidates() {
    return candidates;
  }

  public String confirmation() {
    return confirmation;
  }
}
