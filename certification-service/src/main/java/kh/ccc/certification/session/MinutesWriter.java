package kh.ccc.certification.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Deferral;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Motion;
import org.jspecify.annotations.Nullable;

/** Writes down what a session came to. */
final class MinutesWriter {

  private MinutesWriter() {}

  static Minutes minutes(
      Session.Open session,
      List<Application.Submitted> cases,
      List<Moved> motions,
      Instant closedAt) {
    Plan plan = session.plan();
    TreeSet<String> absent = new TreeSet<>(plan.members());
    absent.removeAll(session.attended());
    return new Minutes(
        plan.sessionId(),
        plan.area(),
        plan.day(),
        plan.place(),
        session.openedAt(),
        closedAt,
        plan.chair(),
        List.copyOf(session.attended()),
        List.copyOf(absent),
        cases.stream().map(MinutesWriter::item).toList(),
        lines(session),
        motions.stream().map(MinutesWriter::line).toList());
  }

  /** What nobody carried by the end of the session is not decided. */
  private static Minutes.MotionLine line(Moved moved) {
    Motion motion = moved.motion();
    Motion.Resolution resolution = motion.resolution();
    return new Minutes.MotionLine(
        motion.motionId(),
        moved.id().value(),
        moved.certificate().number(),
        moved.certificate().grant().cboId(),
        motion.measure(),
        motion.text(),
        resolution == null ? Motion.Status.DROPPED : Motion.Status.CARRIED,
        resolution == null ? null : resolution.reference(),
        resolution == null ? motion.tally(Set.of()) : resolution.tally());
  }

  private static List<Minutes.BatchLine> lines(Session.Open session) {
    List<Minutes.BatchLine> lines = new ArrayList<>();
    for (Batch batch : session.batches().values()) {
      Batch.Carried carried = batch.carried();
      Batch.Result result = batch.result();
      if (carried != null && result != null) {
        lines.add(
            new Minutes.BatchLine(
                batch.batchId(),
                carried.reference(),
                batch.text(),
                result.granted(),
                result.leftOver().size(),
                carried.seal().digest()));
      }
    }
    return lines;
  }

  private static Minutes.Item item(Application.Submitted application) {
    return switch (application) {
      case Application.Granted granted ->
          item(granted, granted.level(), granted.resolution(), List.of(), null, null);
      case Application.Refused refused ->
          item(
              refused,
              refused.dossier().level(),
              refused.resolution(),
              List.of(),
              null,
              refused.reason());
      case Application.Deferred deferred -> deferred(deferred, deferred.deferral());
      case Application.Submitted open ->
          item(open, open.dossier().level(), null, List.of(), null, null);
    };
  }

  private static Minutes.Item deferred(Application.Submitted application, Deferral deferral) {
    List<String> conditions = deferral.conditions().stream().map(Deferral.Condition::text).toList();
    return item(
        application,
        application.dossier().level(),
        deferral.resolution(),
        conditions,
        deferral.until(),
        null);
  }

  private static Minutes.Item item(
      Application.Submitted application,
      Level level,
      @Nullable Resolution resolution,
      List<String> conditions,
      @Nullable LocalDate until,
      @Nullable String reason) {
    Map<Choice, Integer> votes = resolution == null ? Map.of() : resolution.tally().votes();
    return new Minutes.Item(
        application.dossier().applicationId(),
        application.dossier().cboId(),
        level,
        application.status().name(),
        resolution == null ? null : resolution.reference(),
        resolution == null ? null : resolution.batch(),
        votes,
        application.ballot().recusals().entrySet().stream()
            .map(recusal -> new Minutes.Recusal(recusal.getKey(), recusal.getValue()))
            .toList(),
        conditions,
        until,
        reason);
  }
}
