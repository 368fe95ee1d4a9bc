package kh.ccc.certification.appeal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kh.ccc.certification.appeal.Judgement.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An appeal of a CBO. The decision that it is against stays in force until the panel's remedies
 * change it.
 */
public sealed interface Appeal {

  /** Nothing was filed. */
  record NotFiled() implements Appeal {}

  /** The states by the names that the public knows. */
  enum Status {
    FILED,
    INADMISSIBLE,
    WITHDRAWN,
    ADMISSIBLE,
    PANEL_NAMED,
    REVIEW,
    UPHELD,
    PARTLY,
    DISMISSED,
    REMEDY_APPLIED;

    /** True while the decision is under appeal. */
    public boolean isOpen() {
      return switch (this) {
        case FILED, ADMISSIBLE, PANEL_NAMED, REVIEW -> true;
        case INADMISSIBLE, WITHDRAWN, UPHELD, PARTLY, DISMISSED, REMEDY_APPLIED -> false;
      };
    }
  }

  /**
   * A remedy that was carried out.
   *
   * @param obstacle code of what stood in its way; absent when it took effect
   */
  record Done(Remedy remedy, @Nullable String obstacle) {}

  /**
   * One that was filed, whatever became of it.
   *
   * @param declined why it is not admissible
   * @param panel absent until it is named
   * @param votes by account id
   * @param judgement absent until the panel decided
   * @param done the remedies that were carried out
   */
  record Lodged(
      AppealFile file,
      Status status,
      @Nullable Inadmissibility declined,
      @Nullable Panel panel,
      SortedMap<String, Outcome> votes,
      @Nullable Judgement judgement,
      List<Done> done)
      implements Appeal {

    public Lodged {
      votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
      done = List.copyOf(done);
    }

    boolean isDone(Remedy remedy) {
      return done.stream().anyMatch(step -> step.remedy() == remedy);
    }

    /** The remedies that are still to be carried out. */
    public List<Remedy> pending() {
      return judgement == null
          ? List.of()
          : judgement.remedies().stream().filter(remedy -> !isDone(remedy)).toList();
    }

    Lodged in(Status next) {
      return new Lodged(file, next, declined, panel, votes, judgement, done);
    }

    Lodged with(Panel other) {
      return new Lodged(file, status, declined, other, votes, judgement, done);
    }
  }

  /** Why an appeal is not taken up. */
  enum Inadmissibility {
    NO_GROUNDS,
    NOT_THE_DECISION,
    DECIDED_BEFORE
  }

  static Appeal apply(Appeal state, AppealEvent event) {
    return switch (event) {
      case AppealEvent.Filed filed ->
          new Lodged(filed.file(), Status.FILED, null, null, new TreeMap<>(), null, List.of());
      case AppealEvent.Admitted admitted -> lodged(state).in(Status.ADMISSIBLE);
      case AppealEvent.Declined declined -> declined(lodged(state), declined.reason());
      case AppealEvent.Withdrawn withdrawn -> lodged(state).in(Status.WITHDRAWN);
      case AppealEvent.PanelNamed named ->
          lodged(state).with(Panel.of(named.members(), named.objectUntil())).in(Status.PANEL_NAMED);
      case AppealEvent.ObjectionRaised raised ->
          lodged(state).with(panel(state).objected(raised.member(), raised.ground()));
      case AppealEvent.ObjectionDismissed dismissed ->
          lodged(state).with(panel(state).dismissed(dismissed.member()));
      case AppealEvent.MemberReplaced replaced ->
          lodged(state)
              .with(
                  panel(state).replaced(replaced.member(), replaced.by(), replaced.objectUntil()));
      case AppealEvent.ObjectionsWaived waived ->
          lodged(state).with(panel(state).withoutObjections());
      case AppealEvent.ReviewBegun begun -> lodged(state).in(Status.REVIEW);
      case AppealEvent.VoteCast vote -> voted(lodged(state), vote);
      case AppealEvent.Decided decided -> decided(lodged(state), decided.judgement());
      case AppealEvent.RemedyApplied applied ->
          applied(lodged(state), new Done(applied.remedy(), applied.obstacle()));
    };
  }

  private static Lodged declined(Lodged s, Inadmissibility reason) {
    return new Lodged(
        s.file(), Status.INADMISSIBLE, reason, s.panel(), s.votes(), s.judgement(), s.done());
  }

  private static Lodged voted(Lodged s, AppealEvent.VoteCast vote) {
    SortedMap<String, Outcome> votes = new TreeMap<>(s.votes());
    votes.put(vote.member(), vote.outcome());
    return new Lodged(
        s.file(), s.status(), s.declined(), s.panel(), votes, s.judgement(), s.done());
  }

  private static Lodged decided(Lodged s, Judgement judgement) {
    Status status =
        switch (judgement.outcome()) {
          case UPHELD -> Status.UPHELD;
          case PARTLY -> Status.PARTLY;
          case DISMISSED -> Status.DISMISSED;
        };
    return new Lodged(s.file(), status, null, s.panel(), s.votes(), judgement, s.done());
  }

  private static Lodged applied(Lodged s, Done step) {
    List<Done> done = new java.util.ArrayList<>(s.done());
    done.add(step);
    Lodged after =
        new Lodged(s.file(), s.status(), null, s.panel(), s.votes(), s.judgement(), done);
    return after.pending().isEmpty() ? after.in(Status.REMEDY_APPLIED) : after;
  }

  private static Panel panel(Appeal state) {
    Panel panel = lodged(state).panel();
    if (panel == null) {
      throw new IllegalStateException("an event of a panel before it was named");
    }
    return panel;
  }

  private static Lodged lodged(Appeal state) {
    return switch (state) {
      case Lodged lodged -> lodged;
      case NotFiled none -> throw new IllegalStateException("the first event is not filed");
    };
  }
}
