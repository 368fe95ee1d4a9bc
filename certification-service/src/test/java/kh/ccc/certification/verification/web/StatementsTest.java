package kh.ccc.certification.verification.web;

import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.verification.Answer;
import kh.ccc.certification.verification.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private final Statements statements = new Statements(rules());

  @Test
  void daysAreWrittenAsPeopleWriteThem() {
    Finding valid = finding(Answer.VALID, Optional.empty());
    assertThat(statements.en(valid)).contains("22 November 2026", "28 February 2029");
    assertThat(statements.km(valid)).contains("ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦");
  }

  @Test
  void suspensionIsToldInNeutralWords() {
    Suspension suspension = new Suspension(REASON, DAY, DAY.plusMonths(1), "RES-2");
    Finding suspended = finding(Answer.SUSPENDED, Optional.of(suspension));
    assertThat(statements.en(suspended)).contains("it is being reviewed", "temporary");
    assertThat(statements.km(suspended)).contains("កំពុងពិនិត្យ");
  }

  @Test
  void reasonThatLeftTheListDoesNotBreakTheAnswer() {
    Suspension suspension = new Suspension("OLD_REASON", DAY, DAY.plusMonths(1), "RES-2");
    assertThat(statements.en(finding(Answer.SUSPENDED, Optional.of(suspension))))
        .contains("OLD_REASON");
  }

  @ParameterizedTest
  @EnumSource(Answer.class)
  void everyAnswerHasItsWordsInBothLanguages(Answer answer) {
    Finding finding = finding(answer, Optional.empty());
    assertThat(statements.en(finding)).contains(number().text()).doesNotContain("{", "}");
    assertThat(statements.km(finding)).contains(number().text()).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @EnumSource(value = Answer.class, names = "VALID", mode = EnumSource.Mode.EXCLUDE)
  void onlyAValidCertificateIsCalledValid(Answer answer) {
    assertThat(statements.en(finding(answer, Optional.empty()))).doesNotContain("is valid");
  }

  @Test
  void madeUpOrganizationIsCalledSo() {
    Finding synthetic = finding(Answer.VALID, Optional.empty());
    assertThat(statements.en(synthetic)).contains("made up for demonstration");
    assertThat(statements.km(synthetic)).contains("មិនមែនជាអង្គការពិត");
    CboFacts real = new CboFacts("cbo-1", "ក", "A", "03", "REGISTERED", false, null);
    Finding ofReal =
        new Finding(
            number().text(),
            DAY,
            Answer.VALID,
            grant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(real));
    assertThat(statements.en(ofReal)).doesNotContain("made up");
  }

  private static Finding finding(Answer answer, Optional<Suspension> suspension) {
    return new Finding(
        number().text(),
        DAY,
        answer,
        grant(),
        suspension,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(cbo()));
  }
}
