package kh.ccc.assessment.assessment.kafka;

import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.AppealDecided;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Hears that an appeal wants a report amended. */
public final class AppealEvents {

  private static final String AMEND_REPORT = "AMEND_REPORT";

  private AppealEvents() {}

  /** Takes an appeal that wants the report of an assessment amended. */
  @FunctionalInterface
  public interface Wanted {
    void wanted(String assessmentId, String appealId, Position position);
  }

  public static Subscription<AppealDecided> decided(Wanted amend) {
    return new Subscription<>(
        Contracts.APPEAL_DECIDED,
        (event, position) -> {
          if (event.remedies().contains(AMEND_REPORT)) {
            amend.wanted(event.appeal().assessmentId(), event.appeal().appealId(), position);
          }
        });
  }
}
