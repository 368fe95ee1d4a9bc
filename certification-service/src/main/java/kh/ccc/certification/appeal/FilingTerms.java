package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import org.jspecify.annotations.Nullable;

/** The last days for appeals, from the decision until somebody files one. */
public final class FilingTerms {

  /** Where a decision was taken, by the name that its deadline has. */
  private enum Place {
    APPLICATION("application-decision"),
    CERTIFICATE("certificate-decision");

    private final String type;

    Place(String type) {
      this.type = type;
    }

    static @Nullable Place of(Against against) {
      return switch (against) {
        case REFUSAL, LEVEL -> APPLICATION;
        case SUSPENSION, WITHDRAWAL -> CERTIFICATE;
        case FINDING -> null;
      };
    }
  }

  private static final String KIND = "APPEAL_FILING";

  private final Deadlines deadlines;
  private final Supplier<Aggregates<Appeal, AppealEvent>> appeals;
  private final AppealRules rules;
  private final WorkingDays calendar;

  /**
   * @param appeals asked for when first needed: their remedies change what is projected here
   */
  public FilingTerms(
      Deadlines deadlines,
      Supplier<Aggregates<Appeal, AppealEvent>> appeals,
      AppealRules rules,
      WorkingDays calendar) {
    this.deadlines = deadlines;
    this.appeals = appeals;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** Keeps the list of deadlines in step with an application. */
  public void heardOfApplication(Versioned<Application> application) {
    Appealable.of(application.state())
        .ifPresent(decision ->
            deadlines.keep(
                subject(decision), agenda(application.version(), Optional.of(decision))));
  }

  /** Keeps the list of deadlines in step with a certificate; a grant alone brings none. */
  public void heardOfCertificate(Versioned<Certificate> certificate) {
    if (certificate.version() > 1 && certificate.state() instanceof Certificate.Issued issued) {
      Deadline.Subject subject =
          subject(
              Place.CERTIFICATE.type,
              issued.grant().certificateId(),
              issued.grant().cboId(),
              issued.grant().area());
      deadlines.keep(subject, agenda(certificate.version(), Appealable.of(issued)));
    }
  }

  /**
   * When an appeal is filed its term is met.
   *
   * @param owners of the decisions' deadlines
   */
  public ViewProjector<Appeal> filed(List<DeadlineOwner> owners) {
    return appeal -> {
      if (appeal.state() instanceof Appeal.Lodged lodged
          && lodged.status() == Appeal.Status.FILED) {
        met(lodged.file().decision(), owners);
      }
    };
  }

  private void met(Contested decision, List<DeadlineOwner> owners) {
    Place place = Place.of(decision.against());
    owners.stream()
        .filter(owner -> place != null && owner.type().equals(place.type))
        .flatMap(owner -> owner.agenda(decision.subjectId()).stream())
        .forEach(agenda -> deadlines.keep(subject(decision), agenda));
  }

  /** Speaks for the decisions on applications. */
  public DeadlineOwner ofApplications(Aggregates<Application, ?> applications) {
    return new Owner(
        Place.APPLICATION.type,
        id ->
            applications
                .find(id)
                .map(found -> agenda(found.version(), Appealable.of(found.state()))));
  }

  /** Speaks for the decisions on certificates. */
  public DeadlineOwner ofCertificates(Aggregates<Certificate, ?> certificates) {
    return new Owner(
        Place.CERTIFICATE.type,
        id ->
            certificates
                .find(id)
                .map(found -> agenda(found.version(), Appealable.of(found.state()))));
  }

  /** The filing of an appeal is a step of its own between two versions of what was decided on. */
  private Agenda agenda(long version, Optional<Contested> decision) {
    boolean filed = decision.filter(this::isFiled).isPresent();
    List<Deadline> open =
        decision.filter(found -> !filed).map(this::deadline).map(List::of).orElse(List.of());
    return new Agenda(2 * version + (filed ? 1 : 0), open);
  }

  private boolean isFiled(Contested decision) {
    return appeals.get().find(AppealId.against(decision).value()).isPresent();
  }

  private Deadline deadline(Contested decision) {
    LocalDate last = calendar.after(decision.decidedOn(), rules.fileWorkingDays());
    return new Deadline(KIND, subject(decision), last);
  }

  private static Deadline.Subject subject(Contested decision) {
    Place place = Place.of(decision.against());
    if (place == null) {
      throw new IllegalStateException("findings have no term here");
    }
    return subject(place.type, decision.subjectId(), decision.cboId(), decision.area());
  }

  private static Deadline.Subject subject(String type, String id, String cboId, String area) {
    return new Deadline.Subject(type, id, null, cboId, area, null);
  }

  /** A right that nobody used is lost; nothing else happens. */
  private record Owner(String type, Lookup lookup) implements DeadlineOwner {

    @FunctionalInterface
    private interface Lookup {
      Optional<Agenda> agenda(String subjectId);
    }

    @Override
    public Optional<Agenda> agenda(String subjectId) {
      return lookup.agenda(subjectId);
    }

    @Override
    public void passed(Deadline deadline, CommandContext context) {}
  }
}
