package kh.ccc.certification.appeal;

import java.util.List;
import java.util.Set;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Versioned;

/** Who was on the panel of an appeal. */
public final class Judges {

  /** More appeals about one decision than there can be. */
  private static final int MOST = 50;

  private static final Set<String> EVERYWHERE = Set.of("");

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
    return subjects.stream()
        .map(subject -> new Appeals.Query(null, subject, null, EVERYWHERE, null, MOST))
        .flatMap(query -> list.list(query).stream())
        .flatMap(entry -> appeals.find(entry.appealId()).stream())
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
