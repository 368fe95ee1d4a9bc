package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.ccc.certification.application.ApplicationCommand.Outcome;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.certificate.Term;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * How the committee decides: by a majority of a quorum of members who have nothing to do with the
 * case (domain.md 1.5, ISO/IEC 17065, 7.6).
 */
final class Committee {

  private final ApplicationRules rules;
  private final CertificateRules certificateRules;
  private final Holdings holdings;

  Committee(ApplicationRules rules, CertificateRules certificateRules, Holdings holdings) {
    this.rules = rules;
    this.certificateRules = certificateRules;
    this.holdings = holdings;
  }

  List<ApplicationEvent> vote(
      Application.Open application,
      ApplicationCommand.CastVote command,
      Involvement involvement,
      CommandContext context) {
    requireFree(context.actor(), application, involvement);
    Vote vote = new Vote(command.choice(), command.comment(), context.at());
    if (isSame(application.ballot().votes().get(context.actor()), vote)) {
      return List.of();
    }
    return List.of(
        new ApplicationEvent.VoteCast(context.actor(), vote.choice(), vote.comment(), vote.at()));
  }

  List<ApplicationEvent> recuse(
      Application.Open application, ApplicationCommand.Recuse command, CommandContext context) {
    return application.ballot().recusals().containsKey(context.actor())
        ? List.of()
        : List.of(new ApplicationEvent.MemberRecused(context.actor(), command.reason()));
  }

  List<ApplicationEvent> decide(
      Application.Open application,
      ApplicationCommand.Decide command,
      AssessmentFacts assessment,
      CboFacts cbo,
      CommandContext context) {
    Dossier dossier = application.dossier();
    Involvement involvement = Involvement.in(dossier, assessment, cbo);
    requireFree(context.actor(), application, involvement);
    Tally tally = Tally.of(application.ballot(), involvement);
    requireMajority(command.outcome().choice(), tally);
    String reference = Resolution.reference(context.today(), dossier);
    Resolution resolution =
        new Resolution(reference, command.resolution(), context.actor(), context.at(), tally);
    return List.of(
        switch (command.outcome()) {
          case Outcome.Grant grant -> {
            requireGrantable(grant, dossier, assessment, cbo);
            yield granted(grant, resolution, holdings.renewable(cbo.cboId(), context.today()));
          }
          case Outcome.Defer defer -> deferred(defer, resolution);
          case Outcome.Refuse refuse -> new ApplicationEvent.Refused(refuse.reason(), resolution);
        });
  }

  /** A renewal begins when what it renews ends: a CBO never has two in force. */
  private ApplicationEvent granted(
      Outcome.Grant grant, Resolution resolution, Optional<Certificate.Issued> renewed) {
    LocalDate begins = Holdings.begins(renewed, resolution.decidedOn());
    Term term = certificateRules.term(grant.level(), begins);
    return new ApplicationEvent.Granted(
        grant.level(),
        term.validFrom(),
        term.validUntil(),
        resolution,
        renewed.map(certificate -> certificate.grant().certificateId()).orElse(null));
  }

  private ApplicationEvent deferred(Outcome.Defer defer, Resolution resolution) {
    LocalDate today = resolution.decidedOn();
    LocalDate latest = today.plus(rules.longestDeferral());
    if (!defer.until().isAfter(today) || defer.until().isAfter(latest)) {
      Map<String, Object> bounds = Map.of("min", today.plusDays(1), "max", latest);
      throw new Invalid(List.of(new FieldError("/until", "out-of-range", bounds)));
    }
    return new ApplicationEvent.Deferred(defer.conditions(), defer.until(), resolution);
  }

  private static void requireFree(
      String account, Application.Open application, Involvement involvement) {
    involvement
        .of(account)
        .ifPresent(kind -> {
          throw ApplicationRefusals.separationOfDuties(kind);
        });
    if (application.ballot().recusals().containsKey(account)) {
      throw ApplicationRefusals.recused();
    }
  }

  private void requireMajority(Choice choice, Tally tally) {
    if (tally.cast() < rules.quorum()) {
      throw ApplicationRefusals.quorumMissing(rules.quorum(), tally);
    }
    if (!tally.isMajority(choice)) {
      throw ApplicationRefusals.withoutMajority(choice, tally);
    }
  }

  private static void requireGrantable(
      Outcome.Grant grant, Dossier dossier, AssessmentFacts assessment, CboFacts cbo) {
    if (!dossier.level().reaches(grant.level())) {
      throw ApplicationRefusals.levelAboveApplication(grant.level(), dossier.level());
    }
    Grounds.require(assessment, cbo, grant.level());
    if (assessment.openMajors() > 0) {
      throw ApplicationRefusals.majorFindingsOpen(assessment.openMajors());
    }
  }

  private static boolean isSame(@Nullable Vote before, Vote vote) {
    return before != null
        && before.choice() == vote.choice()
        && Objects.equals(before.comment(), vote.comment());
  }
}
