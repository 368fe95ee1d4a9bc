package kh.ccc.certification.application;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of an application. It follows from the assessment that it stands on, so that an assessment
 * can be used for one application only.
 */
public record ApplicationId(String value) {

  /** The id of the one application that this assessment can be used for. */
  public static ApplicationId forAssessment(String assessmentId) {
    byte[] name = ("application on assessment " + assessmentId).getBytes(StandardCharsets.UTF_8);
    return new ApplicationId(UUID.nameUUIDFromBytes(name).toString());
  }
}
