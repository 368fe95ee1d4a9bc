package kh.ccc.assessment.cbo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The CBOs that this service has heard of. */
public interface Cbos {

  Optional<Cbo> find(String cboId);

  /** Those of the ids that are known. */
  Map<String, Cbo> findAll(Collection<String> cboIds);

  /** Ids of the CBOs that this account speaks for, at most 200. */
  List<String> representedBy(String accountId);
}
