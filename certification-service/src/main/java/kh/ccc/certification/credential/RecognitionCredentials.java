package kh.ccc.certification.credential;

import java.time.Clock;
import java.util.Optional;
import kh.ccc.certification.credential.CredentialCommands.Draft;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.journal.CommandContext;

/** Issues what networks and forums ask for: one credential, however often they ask. */
public final class RecognitionCredentials {

  private final CredentialCommands credentials;
  private final StatusLists lists;
  private final Eligibility eligibility;
  private final RecognitionBadge badge;
  private final Clock clock;

  public RecognitionCredentials(
      CredentialCommands credentials,
      StatusLists lists,
      Eligibility eligibility,
      Issuer issuer,
      CredentialTexts texts,
      Clock clock) {
    this.credentials = credentials;
    this.lists = lists;
    this.eligibility = eligibility;
    this.badge = new RecognitionBadge(issuer, texts);
    this.clock = clock;
  }

  /** A CBO that is not known here yet is named when the minutes tell of it again. */
  public void issue(Recognition recognition) {
    String id = recognition.credentialId();
    Optional<CboFacts> cbo = cbo(recognition);
    Basis basis = new Basis(telling(recognition), facts(recognition, cbo));
    credentials.follow(
        new Award(id, recognition.kind(), recognition.holder(), basis, false, false),
        () ->
            Optional.of(status -> new Draft(badge.of(recognition, cbo, status), Optional.empty())),
        new CommandContext(
            "system:credentials", "recognition-" + basis.version(), clock.instant()));
    lists.decided();
  }

  private Optional<CboFacts> cbo(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> eligibility.cbo(attendance.cboId());
      case Recognition.Appreciation appreciation -> Optional.empty();
    };
  }

  private static long telling(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Attendance attendance -> attendance.telling();
      case Recognition.Appreciation appreciation -> 1;
    };
  }

  private static String facts(Recognition recognition, Optional<CboFacts> cbo) {
    return String.join(
        "|",
        recognition.credentialId(),
        recognition.from().toString(),
        recognition.until().toString(),
        cbo.isPresent() ? "named" : "unnamed");
  }
}
