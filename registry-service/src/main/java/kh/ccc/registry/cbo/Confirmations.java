package kh.ccc.registry.cbo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signed answers: "I saw these look-alikes, mine is another organization". */
public interface Confirmations {

  /**
   * Signs that these candidates were shown.
   *
   * @param actor who must send it
   * @param subject what was looked at: neighbourhood and name
   */
  String sign(String actor, String subject, List<String> candidates);

  /** True when the confirmation is ours, of this actor and subject, and names all candidates. */
  boolean covers(
      @Nullable String confirmation, String actor, String subject, List<String> candidates);
}
