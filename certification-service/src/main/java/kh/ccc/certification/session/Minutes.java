package kh.ccc.certification.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.RecusalReason;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Measure;
import kh.ccc.certification.certificate.Motion;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a session.
 *
 * @param attended account ids of members who were there at any time
 * @param absent account ids of members who were not
 */
public record Minutes(
    String sessionId,
    String area,
    LocalDate day,
    @Nullable String place,
    Instant openedAt,
    Instant closedAt,
    String chair,
    List<String> attended,
    List<String> absent,
    List<Item> items,
    List<BatchLine> batches,
    List<MotionLine> motions) {

  /**
   * One case of the agenda.
   *
   * @param outcome GRANTED, DEFERRED, REFUSED, WITHDRAWN or, without a decision, ON_AGENDA
   * @param level granted, else applied for
   * @param votes how many votes were counted for what
   */
  public record Item(
      String applicationId,
      String cboId,
      Level level,
      String outcome,
      @Nullable String reference,
      @Nullable String batch,
      Map<Choice, Integer> votes,
      List<Recusal> recusals,
      List<String> conditions,
      @Nullable LocalDate until,
      @Nullable String reason) {

    public Item {
      votes = new TreeMap<>(votes);
      recusals = List.copyOf(recusals);
      conditions = List.copyOf(conditions);
    }
  }

  public record Recusal(String member, RecusalReason reason) {}

  /** One resolution on many cases. */
  public record BatchLine(
      String batchId, String reference, String text, int granted, int leftOver, String digest) {}

  /**
   * What was moved on a certificate.
   *
   * @param outcome CARRIED, or DROPPED without a decision
   * @param reference of the resolution; absent without a decision
   * @param votes how often each was voted
   */
  public record MotionLine(
      String motionId,
      String certificateId,
      String number,
      String cboId,
      Measure measure,
      String text,
      Motion.Status outcome,
      @Nullable String reference,
      Map<Motion.Vote, Integer> votes) {

    public MotionLine {
      votes = new TreeMap<>(votes);
    }
  }

  public Minutes {
    attended = List.copyOf(attended);
    absent = List.copyOf(absent);
    items = List.copyOf(items);
    batches = List.copyOf(batches);
    // Minutes that were closed before there were motions tell of none.
    motions = motions == null ? List.of() : List.copyOf(motions);
  }
}
