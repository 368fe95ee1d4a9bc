package kh.ccc.certification.certificate;

import static kh.ccc.certification.certificate.CertificateFixtures.CHECKED;
import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.ccc.certification.certificate.CertificateCommand.Carry;
import kh.ccc.certification.certificate.CertificateCommand.CastVote;
import kh.ccc.certification.certificate.CertificateCommand.Drop;
import kh.ccc.certification.certificate.CertificateCommand.Move;
import kh.ccc.certification.certificate.Motion.Vote;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

/** Given what happened to a certificate, when a session deals with it, then this follows. */
class MotionsTest {

  private static final String ID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
  private static final LocalDate DAY = GRANTED_ON.plusMonths(4);
  private static final LocalDate UNTIL = DAY.plusMonths(3);
  private static final Instant NOON = DAY.atTime(5, 0).toInstant(ZoneOffset.UTC);
  private static final String REFERENCE = "RES-" + DAY + "-0a1b2c3d";
  private static final Measure SUSPEND =
      Measure.of(Measure.Kind.SUSPEND, REASON, UNTIL, null, null);
  private static final CertificateEvent GRANTED =
      new CertificateEvent.Granted(number().text(), grant());

  private Certificate certificate = Certificate.apply(new Certificate.NotGranted(), GRANTED);

  @Test
  void carriedMotionIsCarriedOutInTheSameCommit() {
    when(move(SUSPEND));
    vote("anna", Vote.FOR);
    vote("bora", Vote.FOR);
    vote("chan", Vote.AGAINST);
    vote("dina", Vote.ABSTAIN);
    assertThat(when(carry()))
        .containsExactly(
            new CertificateEvent.MotionCarried(
                ID,
                "session-1",
                new Motion.Resolution(
                    REFERENCE,
                    "chair",
                    NOON,
                    List.of("anna", "bora", "chan", "dina"),
                    Map.of(Vote.FOR, 2, Vote.AGAINST, 1, Vote.ABSTAIN, 1))),
            new CertificateEvent.Suspended(new Suspension(REASON, DAY, UNTIL, REFERENCE)));
    assertThat(issued().status()).isEqualTo(Certificate.Status.SUSPENDED);
    assertThat(issued().upkeep().openMotion()).isEmpty();
    refused("motion-decided", carry());
    refused("motion-decided", new CastVote(ID, "eva", Vote.FOR, NOON));
  }

  @Test
  void quorumAndMajorityAreOfVotesForOrAgainst() {
    when(move(SUSPEND));
    vote("anna", Vote.FOR);
    vote("bora", Vote.FOR);
    vote("chan", Vote.ABSTAIN);
    refused("motion-without-majority", carry());
    vote("chan", Vote.AGAINST);
    vote("dina", Vote.AGAINST);
    refused("motion-without-majority", carry());
    vote("dina", Vote.FOR);
    assertThat(when(carry())).hasSize(2);
  }

  @Test
  void voteOfAMemberWhoTurnedOutToBeInvolvedDoesNotCount() {
    when(move(SUSPEND));
    List.of("anna", "bora", "chan").forEach(who -> vote(who, Vote.FOR));
    refused("motion-without-majority", new Carry(ID, "chair", Set.of("chan"), 3, null, NOON));
    vote("dina", Vote.FOR);
    assertThat(when(new Carry(ID, "chair", Set.of("chan"), 3, null, NOON)).getFirst())
        .isInstanceOfSatisfying(
            CertificateEvent.MotionCarried.class,
            carried ->
                assertThat(carried.resolution().deciders())
                    .containsExactly("anna", "bora", "dina"));
  }

  @Test
  void sameVoteAgainChangesNothing() {
    when(move(SUSPEND));
    vote("anna", Vote.FOR);
    assertThat(when(new CastVote(ID, "anna", Vote.FOR, NOON.plusSeconds(1)))).isEmpty();
  }

  @Test
  void whatCannotBeCarriedOutTodayIsNotBroughtBeforeTheCommittee() {
    refused(
        "certificate-not-suspended",
        move(Measure.of(Measure.Kind.REINSTATE, null, null, null, null)));
    refused(
        "level-unchanged",
        move(Measure.of(Measure.Kind.CHANGE_LEVEL, CHECKED, null, Level.GOOD_PRACTICE, null)));
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () ->
                decide(
                    move(Measure.of(Measure.Kind.SUSPEND, REASON, DAY.plusYears(1), null, null))));
    assertThat(invalid.errors()).extracting(FieldError::pointer).containsExactly("/until");
  }

  @Test
  void oneMotionAtATime() {
    when(move(SUSPEND));
    refused("motion-open-already", move(SUSPEND));
    assertThat(when(new Drop(ID, NOON)))
        .containsExactly(new CertificateEvent.MotionDropped(ID, NOON));
    assertThat(when(new Drop(ID, NOON))).isEmpty();
    assertThat(issued().upkeep().motions()).hasSize(1);
    when(new Move("another-motion", "session-2", SUSPEND, "Text", null, NOON));
    assertThat(issued().upkeep().openMotion().orElseThrow().session()).isEqualTo("session-2");
  }

  @Test
  void measureSaysWhatItLacks() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class, () -> Measure.of(Measure.Kind.SUSPEND, null, null, null, null));
    assertThat(invalid.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/reason", "/until");
    assertThat(Measure.of(Measure.Kind.REINSTATE, "left over", UNTIL, Level.ADVANCED, "a"))
        .isEqualTo(new Measure(Measure.Kind.REINSTATE, null, null, null, null));
  }

  private static Move move(Measure measure) {
    return new Move(ID, "session-1", measure, "Text", null, NOON);
  }

  private static Carry carry() {
    return new Carry(ID, "chair", Set.of(), 3, null, NOON);
  }

  private void vote(String member, Vote vote) {
    assertThat(when(new CastVote(ID, member, vote, NOON)))
        .containsExactly(new CertificateEvent.MotionVoted(ID, member, vote, NOON));
  }

  private List<CertificateEvent> when(CertificateCommand command) {
    List<CertificateEvent> events = new ArrayList<>(decide(command));
    events.forEach(event -> certificate = Certificate.apply(certificate, event));
    return events;
  }

  private List<CertificateEvent> decide(CertificateCommand command) {
    return Certificate.decide(certificate, command, rules(), DAY);
  }

  private void refused(String code, CertificateCommand command) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> decide(command));
    assertThat(refusal.code()).isEqualTo(code);
  }

  private Certificate.Issued issued() {
    return (Certificate.Issued) certificate;
  }
}
