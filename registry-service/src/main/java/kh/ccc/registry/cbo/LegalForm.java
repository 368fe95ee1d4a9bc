package kh.ccc.registry.cbo;

import java.util.Optional;

/** The ladder of becoming legal; how far an organization came depends on its level and sector. */
public enum LegalForm {
  /** The source says nothing of it. */
  NOT_STATED,
  INFORMAL,
  COMMUNE_ACKNOWLEDGED,
  /** Agricultural cooperative, community forestry, fishery or protected area, water users, … */
  SECTOR_RECOGNISED,
  /** Association registered with the Ministry of Interior (LANGO). */
  ASSOCIATION_REGISTERED,
  FEDERATION_MEMBER;

  static Optional<LegalForm> named(String name) {
    for (LegalForm form : values()) {
      if (form.name().equals(name)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
