package kh.ccc.registry.cbo;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an organization in every state of its record.
 *
 * @param representative account id of who speaks for it
 * @param submittedBy account id of who brought it in
 */
public record Dossier(
    String cboId,
    CboFacts facts,
    @Nullable String representative,
    String submittedBy,
    Origin origin) {

  /** The same record after a correction. */
  public Dossier with(CboFacts newFacts) {
    return new Dossier(cboId, newFacts, representative, submittedBy, origin);
  }
}
