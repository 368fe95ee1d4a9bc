package kh.ccc.certification.application.kafka;

import java.util.List;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.Dossier;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.ApplicationDeferred;
import kh.ccc.contracts.certification.ApplicationRefused;
import kh.ccc.contracts.certification.ApplicationSubmitted;
import kh.ccc.platform.journal.Message;

/**
 * What the other services are told of an application. Votes and recusals stay in the committee; a
 * grant is told by its certificate.
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
    String key = application.dossier().applicationId();
    kh.ccc.contracts.certification.Application state = state(application);
    return switch (event) {
      case ApplicationEvent.Submitted submitted ->
          List.of(
              new Message<>(Contracts.APPLICATION_SUBMITTED, key, new ApplicationSubmitted(state)));
      case ApplicationEvent.Deferred deferred ->
          List.of(
              new Message<>(
                  Contracts.APPLICATION_DEFERRED,
                  key,
                  new ApplicationDeferred(state, deferred.conditions(), deferred.until())));
      case ApplicationEvent.Refused refused ->
          List.of(
              new Message<>(
                  Contracts.APPLICATION_REFUSED,
                  key,
                  new ApplicationRefused(state, refused.reason())));
      case ApplicationEvent.Granted granted -> List.of();
      case ApplicationEvent.VoteCast vote -> List.of();
      case ApplicationEvent.MemberRecused recused -> List.of();
    };
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
