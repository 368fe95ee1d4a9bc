package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done to keep a certificate in force: the checks of the surveillance calendar, and its
 * renewal; and what the committee was asked to decide on it.
 *
 * @param passed due days of the checks that were passed
 * @param report a check that waits for its review
 * @param successor the certificate that renews this one
 * @param graceUntil last day of the grace, once it has begun
 * @param proposal the committee is asked to suspend it; absent once it did or the check is passed
 * @param motions what came before sessions, oldest first
 */
public record Upkeep(
    List<LocalDate> passed,
    @Nullable Report report,
    @Nullable Successor successor,
    @Nullable LocalDate graceUntil,
    @Nullable Proposal proposal,
    List<Motion> motions) {

  public static final Upkeep NONE = new Upkeep(List.of(), null, null, null, null, List.of());

  /**
   * What the committee is asked.
   *
   * @param reason code of the rules' list
   * @param due day by which the check had to be
   * @param since day on which it was proposed
   */
  public record Proposal(String reason, LocalDate due, LocalDate since) {}

  /**
   * A check that was carried out.
   *
   * @param due day by which it had to be
   * @param officer account id of who reports it
   * @param reference of the report
   * @param assessmentId the assessment that it stands on, when there is one
   */
  public record Report(
      LocalDate due, String officer, String reference, @Nullable String assessmentId) {}

  /**
   * The certificate that follows.
   *
   * @param from its first day
   */
  public record Successor(String certificateId, String number, LocalDate from) {}

  public Upkeep {
    passed = List.copyOf(passed);
    motions = List.copyOf(motions);
  }

  Upkeep reported(Report check) {
    return new Upkeep(passed, check, successor, graceUntil, proposal, motions);
  }

  Upkeep returned() {
    return new Upkeep(passed, null, successor, graceUntil, proposal, motions);
  }

  Upkeep passed(LocalDate due) {
    List<LocalDate> more = new ArrayList<>(passed);
    more.add(due);
    boolean met = proposal != null && proposal.due().equals(due);
    return new Upkeep(more, null, successor, graceUntil, met ? null : proposal, motions);
  }

  Upkeep renewed(Successor next) {
    return new Upkeep(passed, report, next, graceUntil, proposal, motions);
  }

  Upkeep proposed(@Nullable Proposal to) {
    return new Upkeep(passed, report, successor, graceUntil, to, motions);
  }

  Upkeep inGrace(LocalDate until) {
    return new Upkeep(passed, report, successor, until, proposal, motions);
  }

  /** Adds a motion, or what became of the newest one. */
  Upkeep with(Motion motion) {
    List<Motion> more = new ArrayList<>(motions);
    more.removeIf(known -> known.motionId().equals(motion.motionId()));
    more.add(motion);
    return new Upkeep(passed, report, successor, graceUntil, proposal, more);
  }

  public Optional<Motion> motion(String id) {
    return motions.stream().filter(motion -> motion.motionId().equals(id)).findFirst();
  }

  /** What a session has still to decide; at most one at a time. */
  public Optional<Motion> openMotion() {
    return motions.stream().filter(motion -> motion.status() == Motion.Status.OPEN).findFirst();
  }
}
