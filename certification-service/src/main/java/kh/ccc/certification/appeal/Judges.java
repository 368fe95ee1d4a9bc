package kh.ccc.certification.appeal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.platform.journal.Aggregates;

/** Who was on the panel of an appeal. */
public final class Judges {

  private final Appeals list;
  private final Aggregates<Appeal, AppealEvent> appeals;

  public Judges(Appeals list, Aggregates<Appeal, AppealEvent> appeals) {
    this.list = list;
    this.appeals = appeals;
  }

  /**
   * Account ids of those who were named for the panel of an appeal about one of these.
   *
   * @param subjects ids of applications, certificates and assessments
   */
  public Set<String> about(List<String> subjects) {
    return list.about(subjects).stream()
        .flatMap(id -> appeals.find(id).stream())
        .flatMap(appeal -> members(appeal.state()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> members(Appeal appeal) {
    return switch (appeal) {
      case Appeal.NotFiled none -> Stream.empty();
      case Appeal.Lodged lodged -> {
        Panel panel = lodged.panel();
        yield panel == null ? Stream.empty() : panel.members().stream();
      }
    };
  }
}
