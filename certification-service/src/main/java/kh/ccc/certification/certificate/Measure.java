package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What the committee may do to a certificate (domain.md 1.5).
 *
 * @param reason code of the rules' list; absent for a reinstatement
 * @param until last day of a suspension
 * @param level the new level
 * @param assessmentId what a higher level stands on
 */
public record Measure(
    Kind kind,
    @Nullable String reason,
    @Nullable LocalDate until,
    @Nullable Level level,
    @Nullable String assessmentId) {

  /** The kinds by the names that the committee uses. */
  public enum Kind {
    SUSPEND,
    REINSTATE,
    WITHDRAW,
    ANNUL,
    CHANGE_LEVEL
  }

  /** The measure when it is complete; invalid, with each field that is missing, when not. */
  public static Measure of(
      Kind kind,
      @Nullable String reason,
      @Nullable LocalDate until,
      @Nullable Level level,
      @Nullable String assessmentId) {
    List<FieldError> missing = new ArrayList<>();
    if (kind != Kind.REINSTATE && reason == null) {
      missing.add(new FieldError("/reason", "required"));
    }
    if (kind == Kind.SUSPEND && until == null) {
      missing.add(new FieldError("/until", "required"));
    }
    if (kind == Kind.CHANGE_LEVEL && level == null) {
      missing.add(new FieldError("/level", "required"));
    }
    Invalid.throwIfAny(missing);
    return new Measure(
        kind,
        kind == Kind.REINSTATE ? null : reason,
        kind == Kind.SUSPEND ? until : null,
        kind == Kind.CHANGE_LEVEL ? level : null,
        kind == Kind.CHANGE_LEVEL ? assessmentId : null);
  }

  /** What carries it out, referring to the resolution. */
  CertificateCommand.Decision command(String resolution, @Nullable Evaluation evaluation) {
    return switch (kind) {
      case SUSPEND -> new CertificateCommand.Suspend(given(reason), given(until), resolution);
      case REINSTATE -> new CertificateCommand.Reinstate(resolution);
      case WITHDRAW -> new CertificateCommand.Withdraw(given(reason), resolution);
      case ANNUL -> new CertificateCommand.Annul(given(reason), resolution);
      case CHANGE_LEVEL ->
          new CertificateCommand.ChangeLevel(given(level), given(reason), resolution, evaluation);
    };
  }

  private static <T> T given(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("the measure is not complete");
    }
    return part;
  }
}
