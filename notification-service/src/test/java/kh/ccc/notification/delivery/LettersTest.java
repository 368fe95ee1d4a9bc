package kh.ccc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.contact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

  private static final Letters LETTERS = new Letters("https://sahakum.example");
  private static final KnownCbo CBO =
      new KnownCbo("c1", "សហគមន៍នេសាទ", "Fishing Community", false, "account-cbo1");

  @Test
  void theCataloguesHaveTheSameKeys() {
    assertThat(LETTERS.keys(Language.KM)).isEqualTo(LETTERS.keys(Language.EN));
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void everyTemplateHasWordsInBothLanguages(Template template) {
    for (Language language : Language.values()) {
      assertThat(LETTERS.keys(language))
          .contains(template.key() + ".subject", template.key() + ".body");
    }
  }

  @Test
  void theCatalogueHasNothingThatNoTemplateNeeds() {
    Set<String> needed = new TreeSet<>();
    for (Template template : Template.values()) {
      needed.add(template.key() + ".subject");
      needed.add(template.key() + ".body");
    }
    assertThat(LETTERS.keys(Language.EN))
        .filteredOn(key -> !key.matches("(frame|format|level|reason|against|outcome)\\..*"))
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void aLetterIsWrittenInThePersonsLanguage() {
    Notice granted =
        Notice.of(Template.CERTIFICATE_GRANTED, "/verify/CBO-2026-000123-K")
            .cbo("c1")
            .text("number", "CBO-2026-000123-K")
            .text("level", "ADVANCED")
            .day("from", LocalDate.of(2026, 3, 2))
            .day("until", LocalDate.of(2029, 3, 1));

    Letters.Letter english = LETTERS.write(granted, Language.EN, Optional.of(CBO));
    Letters.Letter khmer = LETTERS.write(granted, Language.KM, Optional.of(CBO));

    assertThat(english.subject()).isEqualTo("Certificate granted: Fishing Community");
    assertThat(english.body())
        .contains(
            "Valid from 2 March 2026 until 1 March 2029",
            "Level: Advanced",
            "https://sahakum.example/verify/CBO-2026-000123-K")
        .doesNotContain("{");
    assertThat(khmer.subject()).contains("សហគមន៍នេសាទ");
    assertThat(khmer.body()).contains("កម្រិតជឿនលឿន", "មីនា").doesNotContain("{");
  }

  @Test
  void whatAnAppealIsAgainstAndItsOutcomeAreSaidInWords() {
    for (String against : List.of("REFUSAL", "LEVEL", "FINDING", "SUSPENSION", "WITHDRAWAL")) {
      for (String outcome : List.of("UPHELD", "PARTLY", "DISMISSED")) {
        Notice decided =
            Notice.of(Template.APPEAL_DECIDED, "/")
                .cbo("c1")
                .text("against", against)
                .text("outcome", outcome)
                .text("resolution", "AP-7");
        for (Language language : Language.values()) {
          assertThat(LETTERS.write(decided, language, Optional.of(CBO)).body())
              .contains("AP-7")
              .doesNotContain(against, outcome, "{");
        }
      }
    }
  }

  @Test
  void deadlineWithoutAReferenceNamesTheCboOnly() {
    Notice approaching =
        Notice.of(Template.DEADLINE_APPROACHING, "/")
            .cbo("c1")
            .name("what", "ថ្ងៃចុងក្រោយ", "last day for an appeal")
            .text("about", "")
            .text("daysLeft", "5")
            .day("due", LocalDate.of(2026, 3, 20));

    assertThat(LETTERS.write(approaching, Language.EN, Optional.of(CBO)).body())
        .contains("last day for an appeal: Fishing Community.", "Days left: 5");
  }

  @Test
  void timesAreTimesOfCambodia() {
    Notice forum =
        Notice.of(Template.FORUM_REGISTERED, "/")
            .name("forum", null, "Example Forum")
            .text("venue", "Hall")
            .moment("start", Instant.parse("2026-04-20T01:00:00Z"));

    assertThat(LETTERS.write(forum, Language.EN, Optional.empty()).body())
        .contains("Monday, 20 April 2026, 08:00");
    assertThat(LETTERS.write(forum, Language.KM, Optional.empty()).subject())
        .contains("Example Forum");
  }

  @Test
  void whatIsMadeUpIsMarked() {
    KnownCbo madeUp = new KnownCbo("c1", null, "Example", true, null);
    Notice notice = Notice.of(Template.CBO_SUBMITTED, "/").cbo("c1");

    Letters.Letter letter = LETTERS.write(notice, Language.EN, Optional.of(madeUp));

    assertThat(letter.subject()).startsWith("[Demonstration] ");
    assertThat(letter.body()).contains("made-up");
    assertThat(LETTERS.write(notice, Language.EN, Optional.of(CBO)).body())
        .doesNotContain("made-up");
  }

  @Test
  void aNameCannotAddLinesToTheSubject() {
    KnownCbo sly = new KnownCbo("c1", null, "Example\r\nBcc: x@y.example", false, null);
    Notice notice = Notice.of(Template.CBO_SUBMITTED, "/").cbo("c1");

    assertThat(LETTERS.write(notice, Language.EN, Optional.of(sly)).subject())
        .isEqualTo("Record received: Example Bcc: x@y.example");
  }

  @Test
  void aFactIsNotReadAsAPlaceholder() {
    Notice notice =
        Notice.of(Template.CBO_RETURNED, "/").cbo("c1").text("reason", "Write {link} and {text}.");

    assertThat(LETTERS.write(notice, Language.EN, Optional.of(CBO)).body())
        .contains("Write {link} and {text}.");
  }

  @Test
  void aCboThatIsNotKnownYetIsNamedByItsId() {
    Notice notice = Notice.of(Template.CBO_SUBMITTED, "/").cbo("c1");

    assertThat(LETTERS.write(notice, Language.KM, Optional.empty()).subject()).contains("c1");
  }
}
