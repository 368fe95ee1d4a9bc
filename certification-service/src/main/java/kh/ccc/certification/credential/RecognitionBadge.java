package kh.ccc.certification.credential;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.credential.CredentialTexts.RecognitionTexts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.issuer.Issuer;

/**
 * Attendance and appreciation in the same form as certificates. A person stands in it under an id
 * that tells nothing: only who may list the credential knows whose it is.
 */
final class RecognitionBadge {

  private final Issuer issuer;
  private final CredentialTexts texts;
  private final OpenBadge badge;

  RecognitionBadge(Issuer issuer, CredentialTexts texts) {
    this.issuer = issuer;
    this.texts = texts;
    this.badge = new OpenBadge(issuer, texts);
  }

  /**
   * @param cbo the CBO that took part, when it is known here
   */
  Map<String, Object> of(Recognition recognition, Optional<CboFacts> cbo, StatusEntry status) {
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put("@context", OpenBadge.CONTEXTS);
    credential.put("id", issuer.credential(recognition.credentialId()));
    credential.put("type", OpenBadge.TYPES);
    credential.put("name", words(recognition).name().en() + ": " + name(recognition));
    credential.put("issuer", badge.profile());
    credential.put("validFrom", OpenBadge.moment(known(recognition), LocalTime.MIN));
    credential.put("credentialSubject", subject(recognition, cbo));
    credential.put("credentialStatus", badge.statuses(status));
    return credential;
  }

  /** A forum is attended from its first day on, a term is thanked for after its last. */
  private static LocalDate known(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> attendance.from();
      case Recognition.Appreciation appreciation -> appreciation.until();
    };
  }

  private RecognitionTexts words(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> texts.attendance();
      case Recognition.Appreciation appreciation -> texts.appreciation();
    };
  }

  private static String name(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance forum -> forum.titleLatin() + " / " + forum.titleKm();
      case Recognition.Appreciation group -> group.groupLatin() + " / " + group.groupKm();
    };
  }

  private Map<String, Object> subject(Recognition recognition, Optional<CboFacts> cbo) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", subjectId(recognition));
    subject.put("type", List.of("AchievementSubject"));
    cbo.ifPresent(
        known -> subject.put("identifier", OpenBadge.names(known.nameKm(), known.nameLatin())));
    subject.put("activityStartDate", OpenBadge.moment(recognition.from(), LocalTime.MIN));
    subject.put("activityEndDate", OpenBadge.moment(recognition.until(), LocalTime.of(23, 59, 59)));
    subject.put("achievement", achievement(recognition));
    if (recognition.synthetic()) {
      subject.put("narrative", texts.synthetic());
    }
    return subject;
  }

  private String subjectId(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> issuer.cbo(attendance.cboId());
      case Recognition.Appreciation appreciation -> "urn:uuid:" + appreciation.appreciationId();
    };
  }

  private Map<String, Object> achievement(Recognition recognition) {
    Map<String, Object> achievement = new LinkedHashMap<>();
    RecognitionTexts words = words(recognition);
    achievement.put("id", issuer.publicUrl() + where(recognition));
    achievement.put("type", List.of("Achievement"));
    achievement.put("achievementType", achievementType(recognition));
    achievement.put("name", name(recognition));
    achievement.put("description", words.description());
    achievement.put("criteria", Map.of("narrative", words.criteria()));
    return achievement;
  }

  private static String where(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> "/api/forums/" + attendance.forumId();
      case Recognition.Appreciation group -> "/api/networks/" + group.networkId();
    };
  }

  /** Open Badges has a word for an award, and a way to make one for the rest. */
  private static String achievementType(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> "ext:Attendance";
      case Recognition.Appreciation appreciation -> "Award";
    };
  }
}
