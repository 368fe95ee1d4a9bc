package kh.ccc.certification.appeal;

/**
 * What CCC lays down for appeals; data, not code.
 *
 * @param fileWorkingDays an appeal is filed within so many working days after the decision
 * @param objectWorkingDays objections to the panel come within so many working days
 * @param decideDays the panel decides within so many days after the filing
 * @param panel number of its members
 */
public record AppealRules(int fileWorkingDays, int objectWorkingDays, int decideDays, int panel) {

  public AppealRules {
    if (fileWorkingDays < 1 || objectWorkingDays < 1 || decideDays < 1 || panel < 3) {
      throw new IllegalArgumentException("the rules for appeals allow none");
    }
  }
}
