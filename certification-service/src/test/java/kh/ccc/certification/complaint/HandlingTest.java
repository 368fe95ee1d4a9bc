package kh.ccc.certification.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.complaint.Complaint.Received;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.CommandContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingTest {

  private static final String OFFICER = "account-complaints";
  private static final String INVESTIGATOR = "account-investigator";
  private static final String EVALUATOR = "account-assessor1";
  private static final Set<String> HANDS = Set.of(EVALUATOR, "account-member1");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final ComplaintEvent RECEIVED = received("cbo-1");
  private static final ComplaintEvent ACKNOWLEDGED = new ComplaintEvent.Acknowledged(TODAY);
  private static final ComplaintEvent TRIAGED =
      new ComplaintEvent.Triaged(Track.ADMISSIBLE, Set.of("account-treasurer"));
  private static final ComplaintEvent OPENED =
      new ComplaintEvent.InvestigationOpened(Set.of(INVESTIGATOR));
  private static final ComplaintEvent FOUNDED = new ComplaintEvent.FindingMade(Finding.FOUNDED);
  private static final ComplaintEvent REMEDIED =
      new ComplaintEvent.Remedied(List.of(Remedy.CORRECTION));

  private final Handling handling = new Handling(new ComplaintRules(5, 3, 5));

  private static ComplaintEvent received(@org.jspecify.annotations.Nullable String cboId) {
    return new ComplaintEvent.Received(
        new ComplaintFile(
            "complaint-1",
            new About(cboId == null ? About.Kind.CCC : About.Kind.CBO, cboId, "030102"),
            "anonymous",
            "hash",
            "complaint-1",
            false,
            TODAY,
            TODAY.plusDays(7)));
  }

  @Test
  void complaintGoesFromArrivalToItsEnd() {
    assertThat(decide(given(RECEIVED), new ComplaintCommand.Acknowledge()))
        .containsExactly(ACKNOWLEDGED);
    assertThat(
            decide(
                given(RECEIVED, ACKNOWLEDGED),
                new ComplaintCommand.Triage(Track.ADMISSIBLE, Set.of("account-treasurer"))))
        .containsExactly(TRIAGED);
    assertThat(
            decide(
                given(RECEIVED, ACKNOWLEDGED, TRIAGED),
                new ComplaintCommand.Investigate(Set.of(INVESTIGATOR))))
        .containsExactly(OPENED);
    assertThat(
            decide(
                given(RECEIVED, ACKNOWLEDGED, TRIAGED, OPENED),
                new ComplaintCommand.Find(Finding.FOUNDED),
                INVESTIGATOR))
        .containsExactly(FOUNDED);
    assertThat(
            decide(
                given(RECEIVED, ACKNOWLEDGED, TRIAGED, OPENED, FOUNDED),
                new ComplaintCommand.Remedy(List.of(Remedy.CORRECTION))))
        .containsExactly(REMEDIED);
    Received end = given(RECEIVED, ACKNOWLEDGED, TRIAGED, OPENED, FOUNDED, REMEDIED);
    assertThat(decide(end, new ComplaintCommand.Close()))
        .containsExactly(new ComplaintEvent.Closed(TODAY));
  }

  @Test
  void urgentComplaintIsTriagedAtOnceAndAcknowledgedByThat() {
    assertThat(
            decide(
                given(RECEIVED), new ComplaintCommand.Triage(Track.URGENT_SAFEGUARDING, Set.of())))
        .containsExactly(
            ACKNOWLEDGED, new ComplaintEvent.Triaged(Track.URGENT_SAFEGUARDING, Set.of()));
  }

  @Test
  void whoHadAHandInTheCaseNeitherHandlesNorInvestigatesIt() {
    assertRefused(
        "involved-before", given(RECEIVED), new ComplaintCommand.Acknowledge(), EVALUATOR);
    assertRefused(
        "involved-before",
        given(RECEIVED, TRIAGED),
        new ComplaintCommand.Investigate(Set.of("account-member1")),
        OFFICER);
    assertRefused(
        "involved-before",
        given(RECEIVED, TRIAGED),
        new ComplaintCommand.Investigate(Set.of("account-treasurer")),
        OFFICER);
  }

  @Test
  void officerWhomTheComplaintIsAboutCannotTriageIt() {
    assertRefused(
        "involved-before",
        given(RECEIVED),
        new ComplaintCommand.Triage(Track.OUT_OF_SCOPE, Set.of(OFFICER)),
        OFFICER);
  }

  @Test
  void onlyAnInvestigatorMakesTheFinding() {
    assertRefused(
        "complaint-not-investigator",
        given(RECEIVED, TRIAGED, OPENED),
        new ComplaintCommand.Find(Finding.UNFOUNDED),
        OFFICER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Track.class,
      names = {"REFERRED_TO_CBO", "OUT_OF_SCOPE"})
  void whatIsHandledElsewhereIsNotInvestigatedButCanBeClosed(Track track) {
    Received elsewhere = given(RECEIVED, new ComplaintEvent.Triaged(track, Set.of()));
    assertRefused(
        "complaint-step-not-now",
        elsewhere,
        new ComplaintCommand.Investigate(Set.of(INVESTIGATOR)),
        OFFICER);
    assertThat(decide(elsewhere, new ComplaintCommand.Close())).hasSize(1);
  }

  @Test
  void referredComplaintComesBackWhenTheCboDoesNotAnswer() {
    Received referred =
        given(RECEIVED, new ComplaintEvent.Triaged(Track.REFERRED_TO_CBO, Set.of()));
    assertThat(decide(referred, new ComplaintCommand.Triage(Track.ADMISSIBLE, Set.of())))
        .containsExactly(new ComplaintEvent.Triaged(Track.ADMISSIBLE, Set.of()));
  }

  @Test
  void complaintUnderInvestigationIsNotClosed() {
    assertRefused(
        "complaint-step-not-now",
        given(RECEIVED, TRIAGED, OPENED),
        new ComplaintCommand.Close(),
        OFFICER);
  }

  @Test
  void unfoundedComplaintHasNoRemedy() {
    Received unfounded =
        given(RECEIVED, TRIAGED, OPENED, new ComplaintEvent.FindingMade(Finding.UNFOUNDED));
    assertRefused(
        "complaint-remedy-without-ground",
        unfounded,
        new ComplaintCommand.Remedy(List.of(Remedy.TRAINING)),
        OFFICER);
    assertThat(decide(unfounded, new ComplaintCommand.Remedy(List.of(Remedy.NONE)))).hasSize(1);
  }

  @Test
  void measureIsAskedForOnceAndNeedsACbo() {
    ComplaintCommand ask = new ComplaintCommand.Ask(Measure.Kind.SPECIAL_ASSESSMENT, null);
    List<ComplaintEvent> asked = decide(given(RECEIVED, TRIAGED), ask);
    assertThat(asked).hasSize(1);
    assertRefused(
        "complaint-measure-asked", given(RECEIVED, TRIAGED, asked.getFirst()), ask, OFFICER);
    assertRefused("complaint-names-no-cbo", given(received(null), TRIAGED), ask, OFFICER);
    assertRefused("complaint-step-not-now", given(RECEIVED), ask, OFFICER);
  }

  @Test
  void messagesHaveAnEnd() {
    Complaint.Note note = new Complaint.Note("n", Complaint.Side.COMPLAINANT, Instant.EPOCH);
    ComplaintEvent added = new ComplaintEvent.NoteAdded(note);
    Received full = given(RECEIVED, added, added, added);
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> handling.decide(full, new ComplaintCommand.Write(), HANDS, "note", by(OFFICER)));
    assertThat(refusal.code()).isEqualTo("complaint-too-many-messages");
  }

  @Test
  void wordsAreNamedByTheirIdOnly() {
    assertThat(
            handling.decide(
                given(RECEIVED), new ComplaintCommand.Write(), HANDS, "note-1", by(OFFICER)))
        .containsExactly(
            new ComplaintEvent.NoteAdded(
                new Complaint.Note("note-1", Complaint.Side.OFFICE, by(OFFICER).at())));
  }

  private static Received given(ComplaintEvent... events) {
    Complaint state = new Complaint.NotReceived();
    for (ComplaintEvent event : events) {
      state = Complaint.apply(state, event);
    }
    return ComplaintCommands.received(state);
  }

  private static CommandContext by(String account) {
    return new CommandContext(account, "command-1", Instant.parse("2026-03-02T03:00:00Z"));
  }

  private List<ComplaintEvent> decide(Received complaint, ComplaintCommand command) {
    return decide(complaint, command, OFFICER);
  }

  private List<ComplaintEvent> decide(
      Received complaint, ComplaintCommand command, String account) {
    return handling.decide(complaint, command, HANDS, null, by(account));
  }

  private void assertRefused(
      String code, Received complaint, ComplaintCommand command, String account) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> decide(complaint, command, account));
    assertThat(refusal.code()).isEqualTo(code);
  }
}
