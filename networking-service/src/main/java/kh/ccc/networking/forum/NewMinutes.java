package kh.ccc.networking.forum;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Minutes that are to be published. */
public record NewMinutes(
    @Nullable String textKm, @Nullable String textEn, List<Point> actionPoints) {

  /**
   * Something to be done.
   *
   * @param owner account id or id of a CBO
   */
  public record Point(String text, String owner, LocalDate dueOn) {}
}
