package kh.ccc.registry.cbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

class CboTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Dossier DOSSIER =
      new Dossier("cbo-1", CboFixtures.facts("Prey Lang", "030101"), "dara", "dara", Origin.FORM);
  private static final CboEvent SUBMITTED = new CboEvent.Submitted(DOSSIER, List.of());
  private static final CboEvent REGISTERED = new CboEvent.Registered("KH-CBO-030000010", TODAY);

  private static Cbo given(CboEvent... events) {
    Cbo state = new Cbo.Absent();
    for (CboEvent event : events) {
      state = state.apply(event);
    }
    return state;
  }

  @Test
  void nothingThenSubmitThenWaits() {
    assertThat(given().submit(DOSSIER, List.of())).containsExactly(SUBMITTED);
    assertThat(given(SUBMITTED)).isEqualTo(new Cbo.Submitted(DOSSIER));
  }

  @Test
  void submittedThenVerifyThenRegisteredWithItsNumber() {
    assertThat(given(SUBMITTED).verify(() -> "KH-CBO-030000010", TODAY))
        .containsExactly(REGISTERED);
    assertThat(given(SUBMITTED, REGISTERED))
        .isEqualTo(new Cbo.Registered(DOSSIER, "KH-CBO-030000010", TODAY));
  }

  @Test
  void numberIsTakenOnlyWhenTheRecordMayBeVerified() {
    Cbo rejected = given(SUBMITTED, new CboEvent.Rejected("no"));
    assertThatThrownBy(() ->
            rejected.verify(
                () -> {
                  throw new AssertionError("a number was burnt");
                },
                TODAY))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void returnedThenCorrectedThenWaitsAgain() {
    CboFacts better = CboFixtures.facts("Prey Lang", "03010101");
    Cbo returned = given(SUBMITTED, new CboEvent.Returned("Which village?"));
    assertThat(returned.correct(better)).containsExactly(new CboEvent.Corrected(better));
    assertThat(returned.apply(new CboEvent.Corrected(better)))
        .isEqualTo(new Cbo.Submitted(DOSSIER.with(better)));
  }

  @Test
  void correctionThatChangesNothingIsNoEvent() {
    assertThat(given(SUBMITTED).correct(DOSSIER.facts())).isEmpty();
  }

  @Test
  void closedAndRegisteredRecordsRefuseEveryCommand() {
    Stream.of(
            given(SUBMITTED, REGISTERED),
            given(SUBMITTED, new CboEvent.Rejected("no")),
            given(SUBMITTED, new CboEvent.Withdrawn(null)))
        .forEach(state -> {
          assertRefused(() -> state.submit(DOSSIER, List.of()));
          assertRefused(() -> state.correct(DOSSIER.facts()));
          assertRefused(() -> state.verify(() -> "n", TODAY));
          assertRefused(() -> state.sendBack("why"));
          assertRefused(() -> state.reject("why"));
          assertRefused(() -> state.withdraw(null));
        });
  }

  @Test
  void returnedRecordCannotBeVerifiedBeforeItIsCorrected() {
    Cbo returned = given(SUBMITTED, new CboEvent.Returned("Which village?"));
    assertRefused(() -> returned.verify(() -> "n", TODAY));
    assertThat(returned.withdraw(null)).containsExactly(new CboEvent.Withdrawn(null));
  }

  private static void assertRefused(Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cbo-state"));
  }
}
