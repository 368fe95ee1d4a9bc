package kh.ccc.certification.appeal;

import java.util.List;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Versioned;

/** Who was on the panel of an appeal. */
public final class Judges {

  private final Appeals list;
  private final Aggregates<Appeal, AppealEvent> appeals;

  public Judges(Appeals list, Aggregates<Appeal, AppealEvent> appeals) {
    this.list = list;
    this.appeals = appeals;
  }

  /**
   * True when somebody was named for the panel of an appeal about one of these.
   *
   * @param subjects ids of applications, certificates and assessments
   */
  public boolean isOne(String account, List<String> subjects) {
    return list.about(subjects).stream()
        .flatMap(id -> appeals.find(id).stream())
        .map(Versioned::state)
        .anyMatch(appeal -> isMember(account, appeal));
  }

  private static boolean isMember(String account, Appeal appeal) {
    return switch (appeal) {
      case Appeal.NotFiled none -> false;
      case Appeal.Lodged lodged -> {
        Panel panel = lodged.panel();
        yield panel != null && panel.members().contains(account);
      }
    };
  }
}
