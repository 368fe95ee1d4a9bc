package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;

/**
 * Dissenting opinions of members: sealed until an appeal releases them, so that nobody decides with
 * an eye on how they will look.
 */
public final class Dissents {

  private final Aggregates<Application, ApplicationEvent> applications;
  private final SealedWords words;
  private final ApplicationRules rules;

  public Dissents(
      Aggregates<Application, ApplicationEvent> applications,
      SealedWords words,
      ApplicationRules rules) {
    this.applications = applications;
    this.words = words;
    this.rules = rules;
  }

  /**
   * A dissenting opinion that may be read.
   *
   * @param releasedFor id of the appeal; empty when only its author may read it
   */
  public record Opinion(String member, String words, Optional<String> releasedFor) {}

  /** Seals the opinion of a member whose vote was counted; a newer one takes its place. */
  public Versioned<Application> seal(ApplicationId id, String opinion, CommandContext context) {
    String dissentId = context.newId("dissent");
    requirePossible(find(id), context);
    String seal = words.seal(dissentId, opinion);
    Dissent dissent = new Dissent(dissentId, context.actor(), seal, context.at(), null);
    return applications.execute(
        id.value(),
        context,
        state -> {
          requirePossible(ApplicationCommands.submitted(state), context);
          return List.of(new ApplicationEvent.DissentSealed(dissent));
        });
  }

  /** The member's own opinion on the case. */
  public Optional<Opinion> of(ApplicationId id, String member) {
    return find(id).file().dissents().stream()
        .filter(dissent -> dissent.member().equals(member))
        .findFirst()
        .flatMap(this::opinion);
  }

  /** The opinions that an appeal has released. */
  public List<Opinion> released(ApplicationId id) {
    return find(id).file().dissents().stream()
        .filter(Dissent::isReleased)
        .flatMap(dissent -> opinion(dissent).stream())
        .toList();
  }

  /** Opens all opinions on the case for an appeal; repeating changes nothing. */
  public List<Opinion> release(ApplicationId id, String appeal, CommandContext context) {
    applications.execute(
        id.value(),
        context,
        state ->
            ApplicationCommands.submitted(state).file().dissents().stream()
                    .allMatch(Dissent::isReleased)
                ? List.of()
                : List.of(new ApplicationEvent.DissentReleased(appeal)));
    return released(id);
  }

  private void requirePossible(Application.Submitted application, CommandContext context) {
    Resolution resolution = resolution(application);
    boolean decided = resolution.tally().deciders().contains(context.actor());
    if (!decided || agreed(application, context.actor())) {
      throw ApplicationRefusals.dissentNotPossible();
    }
    LocalDate last = Programme.dayOf(resolution.decidedAt().plus(rules.dissentWindow()));
    if (context.today().isAfter(last)) {
      throw ApplicationRefusals.dissentTooLate(last);
    }
  }

  private static Resolution resolution(Application.Submitted application) {
    return switch (application) {
      case Application.Decided decided -> decided.resolution();
      case Application.Deferred deferred -> deferred.deferral().resolution();
      case Application.Submitted open -> throw ApplicationRefusals.dissentNotPossible();
    };
  }

  /** Votes that a deferral or a resolution on many cases took in are not at hand any more. */
  private static boolean agreed(Application.Submitted application, String member) {
    Vote vote = application.ballot().votes().get(member);
    return vote != null
        && switch (application) {
          case Application.Granted granted -> vote.choice() == Choice.GRANT;
          case Application.Refused refused -> vote.choice() == Choice.REFUSE;
          case Application.Submitted other -> false;
        };
  }

  private Optional<Opinion> opinion(Dissent dissent) {
    return words
        .open(dissent.dissentId())
        .map(text ->
            new Opinion(dissent.member(), text, Optional.ofNullable(dissent.releasedFor())));
  }

  private Application.Submitted find(ApplicationId id) {
    return applications
        .find(id.value())
        .map(Versioned::state)
        .map(ApplicationCommands::submitted)
        .orElseThrow(ApplicationRefusals::unknown);
  }
}
