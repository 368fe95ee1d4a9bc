package kh.ccc.notification.delivery.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Subscription;

/** Tells assessors and representatives how an assessment goes on. */
final class AssessmentNotices {

  private static final String NO_RECOMMENDATION = "NONE";

  private final Notifier notifier;

  AssessmentNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(
            Contracts.ASSESSOR_ASSIGNED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.assessment().assessor(),
                    at(
                        "/desk/assessor/" + event.assessment().assessmentId(),
                        Template.ASSESSOR_ASSIGNED,
                        event.assessment()))),
        new Subscription<>(
            Contracts.ASSESSMENT_RETURNED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.assessment().representative(),
                    about(Template.ASSESSMENT_RETURNED, event.assessment())
                        .text("reason", event.reason()))),
        new Subscription<>(
            Contracts.ASSESSMENT_RECOMMENDED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.assessment().representative(),
                    about(Template.ASSESSMENT_RECOMMENDED, event.assessment())
                        .text("level", level(event.assessment())))));
  }

  private static String level(Assessment assessment) {
    String level = assessment.recommendedLevel();
    return level == null ? NO_RECOMMENDATION : level;
  }

  private static Notice about(Template template, Assessment assessment) {
    return at("/desk/cbo/" + assessment.cboId() + "/assessment", template, assessment);
  }

  private static Notice at(String path, Template template, Assessment assessment) {
    return Notice.of(template, path).cbo(assessment.cboId());
  }
}
