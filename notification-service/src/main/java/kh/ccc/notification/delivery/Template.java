package kh.ccc.notification.delivery;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are told; the words are in the catalogues {@code letters/*.properties}. */
public enum Template {
  CBO_SUBMITTED("cbo-submitted"),
  CBO_RETURNED("cbo-returned"),
  CBO_REGISTERED("cbo-registered"),
  CBO_REJECTED("cbo-rejected"),
  ASSESSOR_ASSIGNED("assessor-assigned"),
  ASSESSMENT_RETURNED("assessment-returned"),
  ASSESSMENT_RECOMMENDED("assessment-recommended"),
  APPLICATION_RETURNED("application-returned"),
  APPLICATION_PUT_ON_AGENDA("application-put-on-agenda"),
  APPLICATION_DEFERRED("application-deferred"),
  APPLICATION_REFUSED("application-refused"),
  APPEAL_FILED("appeal-filed"),
  APPEAL_PANEL_NAMED("appeal-panel-named"),
  APPEAL_TO_JUDGE("appeal-to-judge"),
  APPEAL_DECIDED("appeal-decided"),
  CERTIFICATE_GRANTED("certificate-granted"),
  CERTIFICATE_SUSPENDED("certificate-suspended"),
  CERTIFICATE_REINSTATED("certificate-reinstated"),
  CERTIFICATE_WITHDRAWN("certificate-withdrawn"),
  CERTIFICATE_SURRENDERED("certificate-surrendered"),
  CERTIFICATE_VOIDED("certificate-voided"),
  CERTIFICATE_LEVEL_CHANGED("certificate-level-changed"),
  CERTIFICATE_SURVEILLANCE_PASSED("certificate-surveillance-passed"),
  CERTIFICATE_RENEWED("certificate-renewed"),
  CERTIFICATE_GRACE_BEGAN("certificate-grace-began"),
  CERTIFICATE_EXPIRED("certificate-expired"),
  DEADLINE_APPROACHING("deadline-approaching"),
  DEADLINE_MISSED("deadline-missed"),
  FORUM_ANNOUNCED("forum-announced"),
  FORUM_REGISTERED("forum-registered"),
  FORUM_CANCELLED("forum-cancelled"),
  MINUTES_PUBLISHED("minutes-published");

  private static final Map<String, Template> BY_KEY =
      Stream.of(values()).collect(Collectors.toMap(Template::key, Function.identity()));

  private final String key;

  Template(String key) {
    this.key = key;
  }

  /** Its name in the catalogues and the delivery log. */
  public String key() {
    return key;
  }

  public static Template of(String key) {
    Template template = BY_KEY.get(key);
    if (template == null) {
      throw new IllegalArgumentException("no such template: " + key);
    }
    return template;
  }
}
