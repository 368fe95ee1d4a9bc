package kh.ccc.certification.credential;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the form of Open Badges 3.0 on W3C Verifiable Credentials 2.0. All values are
 * texts: a number has more than one way to be written.
 */
final class OpenBadge {

  static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
  private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  static final List<String> CONTEXTS = List.of(CREDENTIALS, BADGES);
  static final List<String> TYPES = List.of("VerifiableCredential", "AchievementCredential");

  private final Issuer issuer;
  private final CredentialTexts texts;

  OpenBadge(Issuer issuer, CredentialTexts texts) {
    this.issuer = issuer;
    this.texts = texts;
  }

  Map<String, Object> of(CertificateClaims claims, StatusEntry status) {
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put("@context", CONTEXTS);
    credential.put("id", issuer.credential(claims.certificateId()));
    credential.put("type", TYPES);
    credential.put("name", title(claims));
    credential.put("issuer", profile());
    credential.put("validFrom", moment(claims.validFrom(), LocalTime.MIN));
    credential.put("validUntil", moment(claims.validUntil(), LocalTime.of(23, 59, 59)));
    credential.put("credentialSubject", subject(claims));
    credential.put("credentialStatus", statuses(status));
    return credential;
  }

  /** The issuer as a profile. */
  Map<String, Object> profile() {
    return Map.of(
        "id",
        issuer.id(),
        "type",
        List.of("Profile"),
        "name",
        issuer.nameEn(),
        "url",
        issuer.publicUrl());
  }

  /** Where the credential's status is told. */
  List<Map<String, Object>> statuses(StatusEntry status) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (StatusPurpose purpose : StatusPurpose.values()) {
      String list = issuer.statusList(status.list(purpose));
      entries.add(
          Map.of(
              "id",
              list + "#" + status.index(),
              "type",
              "BitstringStatusListEntry",
              "statusPurpose",
              purpose.wireName(),
              "statusListIndex",
              String.valueOf(status.index()),
              "statusListCredential",
              list));
    }
    return entries;
  }

  /** A moment of a day in Cambodia. */
  static String moment(LocalDate day, LocalTime time) {
    return day.atTime(time)
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
        .atZone(Programme.ZONE)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
  }

  private String title(CertificateClaims claims) {
    return texts.certificate().en() + ": " + claims.level().en();
  }

  private Map<String, Object> subject(CertificateClaims claims) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", issuer.cbo(claims.cboId()));
    subject.put("type", List.of("AchievementSubject"));
    subject.put("identifier", names(claims.nameKm(), claims.nameLatin()));
    subject.put("licenseNumber", claims.number());
    subject.put("achievement", achievement(claims));
    subject.put("result", claims.chapters().stream().map(score -> result(claims, score)).toList());
    if (claims.synthetic()) {
      subject.put("narrative", texts.synthetic());
    }
    return subject;
  }

  /** The names of an organization. */
  static List<Map<String, Object>> names(@Nullable String nameKm, @Nullable String nameLatin) {
    List<Map<String, Object>> names = new ArrayList<>();
    addName(names, nameKm);
    addName(names, nameLatin);
    return names;
  }

  private static void addName(List<Map<String, Object>> names, @Nullable String name) {
    if (name != null) {
      names.add(
          Map.of(
              "type",
              "IdentityObject",
              "identityType",
              "name",
              "identityHash",
              name,
              "hashed",
              false));
    }
  }

  private Map<String, Object> achievement(CertificateClaims claims) {
    Map<String, Object> achievement = new LinkedHashMap<>();
    String level = claims.level().level().name();
    achievement.put("id", issuer.publicUrl() + "/api/certificates/rules#" + level);
    achievement.put("type", List.of("Achievement"));
    achievement.put("achievementType", "Certificate");
    achievement.put("humanCode", level);
    achievement.put("name", title(claims));
    achievement.put("description", texts.description());
    achievement.put("criteria", Map.of("narrative", texts.criteria()));
    achievement.put("version", String.valueOf(claims.edition()));
    achievement.put(
        "resultDescription",
        claims.chapters().stream().map(score -> description(claims, score)).toList());
    return achievement;
  }

  private Map<String, Object> description(CertificateClaims claims, ChapterScore score) {
    return Map.of(
        "id",
        chapter(claims, score),
        "type",
        List.of("ResultDescription"),
        "name",
        texts.chapter(score.chapter()).en(),
        "resultType",
        "Percent",
        "valueMin",
        "0",
        "valueMax",
        "100");
  }

  private static Map<String, Object> result(CertificateClaims claims, ChapterScore score) {
    return Map.of(
        "type", List.of("Result"),
        "resultDescription", chapter(claims, score),
        "value", String.valueOf(score.percent()));
  }

  private static String chapter(CertificateClaims claims, ChapterScore score) {
    return "urn:ccc:guideline:" + claims.edition() + ":chapter:" + score.chapter();
  }
}
