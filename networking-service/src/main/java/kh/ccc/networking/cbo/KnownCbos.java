package kh.ccc.networking.cbo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The CBOs that this service has heard of. */
public interface KnownCbos {

  Optional<KnownCbo> find(String cboId);

  /** Those of them that are known, by id. */
  Map<String, KnownCbo> findAll(Collection<String> cboIds);
}
