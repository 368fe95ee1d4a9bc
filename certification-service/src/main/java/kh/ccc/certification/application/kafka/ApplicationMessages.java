package kh.ccc.certification.application.kafka;

import java.util.List;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.certification.ApplicationDeferred;
import kh.ccc.contracts.certification.ApplicationGranted;
import kh.ccc.contracts.certification.ApplicationPutOnAgenda;
import kh.ccc.contracts.certification.ApplicationRefused;
import kh.ccc.contracts.certification.ApplicationReturned;
import kh.ccc.contracts.certification.ApplicationReviewed;
import kh.ccc.contracts.certification.ApplicationSubmitted;
import kh.ccc.contracts.certification.ApplicationWithdrawn;
import kh.ccc.platform.journal.Message;

/**
 * What the other services are told of an application. Questions and answers, the reviewer's report,
 * votes, recusals and dissenting opinions stay here.
 */
public final class ApplicationMessages {

  private ApplicationMessages() {}

  /** The public messages that follow from an event. */
  public static List<Message<?>> of(Application before, ApplicationEvent event, Application after) {
    return switch (after) {
      case Application.NotSubmitted none -> List.of();
      case Application.Submitted submitted -> of(event, submitted);
    };
  }

  private static List<Message<?>> of(ApplicationEvent event, Application.Submitted application) {
    kh.ccc.contracts.certification.Application state = state(application);
    return switch (event) {
      case ApplicationEvent.Submitted submitted ->
          one(Contracts.APPLICATION_SUBMITTED, state, new ApplicationSubmitted(state));
      case ApplicationEvent.CompletenessChecked checked ->
          application instanceof Application.Returned ? returned(state) : List.of();
      case ApplicationEvent.QuestionAsked asked -> returned(state);
      case ApplicationEvent.Reviewed reviewed ->
          one(Contracts.APPLICATION_REVIEWED, state, new ApplicationReviewed(state));
      case ApplicationEvent.ReopenedByAppeal reopened ->
          one(Contracts.APPLICATION_REVIEWED, state, new ApplicationReviewed(state));
      case ApplicationEvent.Reopened reopened ->
          one(Contracts.APPLICATION_REVIEWED, state, new ApplicationReviewed(state));
      case ApplicationEvent.PutOnAgenda put ->
          one(
              Contracts.APPLICATION_PUT_ON_AGENDA,
              state,
              new ApplicationPutOnAgenda(state, put.session()));
      case ApplicationEvent.Granted granted ->
          one(
              Contracts.APPLICATION_GRANTED,
              state,
              new ApplicationGranted(state, granted.level().name(), certificate(state)));
      case ApplicationEvent.DeferredOnOneCondition deferred ->
          one(
              Contracts.APPLICATION_DEFERRED,
              state,
              new ApplicationDeferred(state, deferred.conditions(), deferred.until()));
      case ApplicationEvent.Deferred deferred ->
          one(
              Contracts.APPLICATION_DEFERRED,
              state,
              new ApplicationDeferred(
                  state, String.join("\n", deferred.conditions()), deferred.until()));
      case ApplicationEvent.Refused refused ->
          one(
              Contracts.APPLICATION_REFUSED,
              state,
              new ApplicationRefused(state, refused.reason()));
      case ApplicationEvent.Withdrawn withdrawn ->
          one(Contracts.APPLICATION_WITHDRAWN, state, new ApplicationWithdrawn(state));
      case ApplicationEvent.Answered answered -> List.of();
      case ApplicationEvent.TakenOffAgenda taken -> List.of();
      case ApplicationEvent.ConditionJudged judged -> List.of();
      case ApplicationEvent.VoteCast vote -> List.of();
      case ApplicationEvent.MemberRecused recused -> List.of();
      case ApplicationEvent.DissentSealed sealed -> List.of();
      case ApplicationEvent.DissentReleased released -> List.of();
    };
  }

  private static List<Message<?>> returned(kh.ccc.contracts.certification.Application state) {
    return one(Contracts.APPLICATION_RETURNED, state, new ApplicationReturned(state));
  }

  private static <T extends Record> List<Message<?>> one(
      EventType<T> type, kh.ccc.contracts.certification.Application state, T body) {
    return List.of(new Message<>(type, state.applicationId(), body));
  }

  private static String certificate(kh.ccc.contracts.certification.Application state) {
    return CertificateId.forApplication(state.applicationId()).value();
  }

  private static kh.ccc.contracts.certification.Application state(
      Application.Submitted application) {
    Dossier dossier = application.dossier();
    return new kh.ccc.contracts.certification.Application(
        dossier.applicationId(),
        dossier.cboId(),
        dossier.assessmentId(),
        dossier.area(),
        dossier.level().name(),
        application.status().name(),
        dossier.representative());
  }
}
