package kh.ccc.notification.cbo;

import java.util.Optional;

/** The CBOs that this service has heard of. */
@FunctionalInterface
public interface KnownCbos {

  Optional<KnownCbo> find(String cboId);
}
