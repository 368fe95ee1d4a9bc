package kh.ccc.certification.credential;

import java.util.List;

/** The places in status lists: each is given once and never again. */
public interface StatusEntries {

  /** The place of that credential: a random free one when it has none yet. */
  StatusEntry reserve(String credentialId);

  /**
   * Notes the status unless a newer one is known.
   *
   * @param version of what the status follows from
   */
  void note(String credentialId, long version, boolean revoked, boolean suspended);

  /** The places of a block whose credential is revoked, or suspended. */
  List<Integer> marked(int block, StatusPurpose purpose);

  /** The newest block; 1 while nothing was ever reserved. */
  int newestBlock();
}
