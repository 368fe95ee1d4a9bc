package kh.ccc.assessment.assessment.kafka;

import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.SpecialAssessmentRequested;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Hears that a complaint asks for a special assessment. */
public final class ComplaintEvents {

  private ComplaintEvents() {}

  /** Takes a complaint that asks for a special assessment of a CBO. */
  @FunctionalInterface
  public interface Requested {
    void requested(String cboId, String complaintId, Position position);
  }

  public static Subscription<SpecialAssessmentRequested> requested(Requested start) {
    return new Subscription<>(
        Contracts.SPECIAL_ASSESSMENT_REQUESTED,
        (event, position) -> start.requested(event.cboId(), event.complaintId(), position));
  }
}
