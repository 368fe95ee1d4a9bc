package kh.ccc.certification.complaint;

/**
 * What CCC lays down for complaints; data, not code.
 *
 * @param acknowledgeWorkingDays a complaint is acknowledged within so many working days
 * @param mostNotes most messages of one complaint
 * @param mostInvestigators most people who look into one
 */
public record ComplaintRules(int acknowledgeWorkingDays, int mostNotes, int mostInvestigators) {

  public ComplaintRules {
    if (acknowledgeWorkingDays < 1 || mostNotes < 1 || mostInvestigators < 1) {
      throw new IllegalArgumentException("the rules for complaints allow nothing");
    }
  }
}
