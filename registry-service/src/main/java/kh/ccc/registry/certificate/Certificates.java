package kh.ccc.registry.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The certificates of organizations. */
public interface Certificates {

  /** Certificates by organization; one without any is not in the map. */
  Map<String, List<CertificateFacts>> of(Collection<String> cboIds);

  default List<CertificateFacts> of(String cboId) {
    return of(List.of(cboId)).getOrDefault(cboId, List.of());
  }
}
