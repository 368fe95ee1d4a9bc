package kh.ccc.certification.transparency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day of the log: open for decisions until its digest is signed. */
public sealed interface LogDay {

  /** Nothing is recorded. */
  record Unopened() implements LogDay {}

  /** A decision at its place in the log. */
  record Leaf(String id, String text) {}

  /**
   * @param first place of its first decision in the log
   * @param signed absent while it is open
   */
  record Begun(
      LocalDate date,
      int first,
      Hash previousRoot,
      List<Leaf> leaves,
      @Nullable SignedDigest signed)
      implements LogDay {

    public Begun {
      leaves = List.copyOf(leaves);
    }

    /** Number of all decisions in the log at its end. */
    public int size() {
      return first + leaves.size();
    }

    boolean has(String id) {
      return leaves.stream().anyMatch(leaf -> leaf.id().equals(id));
    }
  }

  static LogDay apply(LogDay state, LogDayEvent event) {
    return switch (event) {
      case LogDayEvent.Opened opened ->
          new Begun(opened.date(), opened.first(), opened.previousRoot(), List.of(), null);
      case LogDayEvent.Recorded recorded -> {
        Begun day = begun(state);
        List<Leaf> leaves = new ArrayList<>(day.leaves());
        leaves.addAll(recorded.leaves());
        yield new Begun(day.date(), day.first(), day.previousRoot(), leaves, null);
      }
      case LogDayEvent.Closed closed -> {
        Begun day = begun(state);
        yield new Begun(day.date(), day.first(), day.previousRoot(), day.leaves(), closed.signed());
      }
    };
  }

  private static Begun begun(LogDay state) {
    return switch (state) {
      case Begun begun -> begun;
      case Unopened none -> throw new IllegalStateException("the first event is not opened");
    };
  }
}
