package kh.ccc.certification.credential;

/**
 * The place of a credential in the status lists. Two lists with the same places go together: one
 * for revocation, one for suspension.
 *
 * @param block 1 for the first pair of lists, 2 for the second
 * @param index place in both lists
 */
public record StatusEntry(int block, int index) {

  /** Number of the list that tells of that purpose. */
  public int list(StatusPurpose purpose) {
    return purpose.list(block);
  }
}
