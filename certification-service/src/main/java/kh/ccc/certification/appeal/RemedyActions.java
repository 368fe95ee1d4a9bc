package kh.ccc.certification.appeal;

import java.util.List;
import kh.ccc.platform.journal.CommandContext;

/**
 * What a panel's decision does to applications and certificates. The same command again changes
 * nothing.
 */
public interface RemedyActions {

  /** The certificate is in force again. */
  void reinstate(AppealFile appeal, Judgement judgement, CommandContext context);

  /**
   * The application goes back to the committee.
   *
   * @param panel account ids of its members: they judged, so they do not decide
   */
  void reopen(AppealFile appeal, List<String> panel, CommandContext context);

  /** The certificate has the level that was applied for. */
  void raiseLevel(AppealFile appeal, Judgement judgement, CommandContext context);

  /** The panel reads the dissenting opinions of the committee's members. */
  void openDissents(AppealFile appeal, CommandContext context);
}
