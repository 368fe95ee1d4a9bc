package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.Ending;
import kh.ccc.certification.certificate.Grant;
import org.jspecify.annotations.Nullable;

/** The decisions of the committee as they stand that a CBO may appeal against. */
final class Appealable {

  private Appealable() {}

  /** A refusal, or a level below the one that was applied for. */
  static Optional<Contested> of(Application application) {
    return switch (application) {
      case Application.Refused refused ->
          Optional.of(decided(Against.REFUSAL, refused.dossier(), refused.resolution()));
      case Application.Granted granted when granted.level() != granted.dossier().level() ->
          Optional.of(decided(Against.LEVEL, granted.dossier(), granted.resolution()));
      case Application other -> Optional.empty();
    };
  }

  private static Contested decided(Against against, Dossier dossier, Resolution resolution) {
    return new Contested(
        against,
        dossier.applicationId(),
        resolution.reference(),
        dossier.assessmentId(),
        dossier.cboId(),
        dossier.area(),
        dossier.representative(),
        resolution.decidedOn());
  }

  /** A suspension or a withdrawal. */
  static Optional<Contested> of(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Suspended suspended ->
          Optional.of(
              measure(
                  Against.SUSPENSION,
                  suspended.grant(),
                  suspended.suspension().resolution(),
                  suspended.suspension().since()));
      case Certificate.Ended ended when ended.ending().how() == Ending.How.WITHDRAWN ->
          Optional.of(
              measure(
                  Against.WITHDRAWAL,
                  ended.grant(),
                  ended.ending().resolution(),
                  ended.ending().on()));
      case Certificate other -> Optional.empty();
    };
  }

  private static Contested measure(
      Against against, Grant grant, @Nullable String resolution, LocalDate on) {
    return new Contested(
        against,
        grant.certificateId(),
        resolution == null ? "" : resolution,
        grant.assessmentId(),
        grant.cboId(),
        grant.area(),
        grant.representative(),
        on);
  }
}
