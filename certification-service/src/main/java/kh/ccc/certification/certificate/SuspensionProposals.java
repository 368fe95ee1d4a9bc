package kh.ccc.certification.certificate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificates that the committee is asked to suspend. */
public interface SuspensionProposals {

  /**
   * Those of these places and the ones below, in the order of their ids.
   *
   * @param areas NCDD codes; an empty code is the whole country
   * @param after id of the last one that was seen, null from the start
   */
  List<CertificateId> proposed(Set<String> areas, @Nullable String after, int limit);
}
