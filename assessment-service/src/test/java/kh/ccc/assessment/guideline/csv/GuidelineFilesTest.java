package kh.ccc.assessment.guideline.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kh.ccc.assessment.guideline.Annex;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Evidence;
import kh.ccc.assessment.guideline.EvidenceKind;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.LevelRule;
import kh.ccc.assessment.guideline.ScaleStep;
import kh.ccc.assessment.guideline.Text;
import org.junit.jupiter.api.Test;

class GuidelineFilesTest {

  private static final Guideline EDITION_1 = GuidelineFiles.edition(1);

  @Test
  void editionOneHasEightChaptersSixAnnexesAndFortyFourIndicators() {
    assertThat(EDITION_1.chapters())
        .extracting(Chapter::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(EDITION_1.annexes())
        .extracting(Annex::code)
        .containsExactly("A1", "A2", "A3", "A4", "A5", "A6");
    assertThat(EDITION_1.indicators()).hasSize(44);
    assertThat(EDITION_1.chapters())
        .extracting(chapter -> chapter.indicators().size())
        .containsExactly(6, 6, 5, 7, 5, 5, 5, 5);
  }

  @Test
  void thirteenIndicatorsAreCore() {
    assertThat(EDITION_1.indicators().stream().filter(Indicator::core).map(Indicator::code))
        .containsExactly(
            "1.1", "1.2", "2.1", "3.1", "3.3", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "7.1",
            "8.1");
  }

  @Test
  void noCodeStandsTwice() {
    List<String> codes = EDITION_1.indicators().stream().map(Indicator::code).toList();

    assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
  }

  @Test
  void everyTextIsThereInBothLanguagesAndTellsWhereItsKhmerComesFrom() {
    assertThat(texts())
        .hasSize(1 + 8 + 44 + 6 + 9 + 5 + 3)
        .allSatisfy(text -> {
          assertThat(text.en()).isNotBlank();
          assertThat(text.km().codePoints())
              .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.KHMER);
          assertThat(text.km()).doesNotContain("\uFFFD");
          assertThat(text.kmStatus())
              .isIn("attested", "composed_from_attested_parts", "own_translation");
        });
  }

  private static List<Text> texts() {
    return Stream.of(
            Stream.of(EDITION_1.title()),
            EDITION_1.chapters().stream().map(Chapter::title),
            EDITION_1.indicators().stream().map(Indicator::text),
            EDITION_1.annexes().stream().map(Annex::title),
            EDITION_1.evidenceKinds().stream().map(EvidenceKind::name),
            EDITION_1.scale().stream().map(ScaleStep::meaning),
            EDITION_1.levels().stream().map(LevelRule::name))
        .flatMap(texts -> texts)
        .toList();
  }

  @Test
  void everyAnnexBelongsToAnIndicatorOfItsChapter() {
    for (Annex annex : EDITION_1.annexes()) {
      Chapter chapter = EDITION_1.chapter(annex.chapter()).orElseThrow();
      assertThat(chapter.indicators())
          .anyMatch(i -> i.evidence().stream().anyMatch(e -> annex.code().equals(e.annex())));
    }
  }

  @Test
  void evidenceIsRead() {
    assertThat(Evidence.parse("DOC(A5) INT(members, non-members) SYS"))
        .containsExactly(
            new Evidence("DOC", "A5", List.of()),
            new Evidence("INT", null, List.of("members", "non-members")),
            new Evidence("SYS", null, List.of()));
    assertThatThrownBy(() -> Evidence.parse("DOC(A5) and more")).hasMessageContaining("and more");
    assertThatThrownBy(() -> Evidence.parse("DOC(A5")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLostRowIsNoticedByTheControlTotals() {
    assertThatThrownBy(() -> changed("indicators", "1,1.4,false,", "1,1.4,true,"))
        .hasMessageContaining("13 core, its files have 14");
    assertThatThrownBy(() -> without("annexes", "A6,"))
        .hasMessageContaining("6 annexes, its files have 5");
  }

  @Test
  void whatDoesNotAgreeIsRefused() {
    assertThatThrownBy(() -> changed("indicators", "2,2.6,", "2,2.5,"))
        .hasMessageContaining("indicator twice: 2.5");
    assertThatThrownBy(() -> changed("indicators", "2,2.6,", "2,3.6,"))
        .hasMessageContaining("indicator in a wrong chapter: 3.6");
    assertThatThrownBy(() -> changed("indicators", "OBS PHO,practice", "OBS XYZ,practice"))
        .hasMessageContaining("unknown evidence kind XYZ at 1.6");
    assertThatThrownBy(() -> changed("indicators", "MIN(A2)", "MIN(A9)"))
        .hasMessageContaining("unknown annex A9 at 2.1");
    assertThatThrownBy(() -> changed("annexes", "A6,6,", "A6,9,"))
        .hasMessageContaining("annex of an unknown chapter: A6");
    assertThatThrownBy(
            () -> changed("levels", "own_translation,3,1,60,1", "own_translation,2,1,60,1"))
        .hasMessageContaining("ADVANCED asks for less than GOOD_PRACTICE");
    assertThatThrownBy(() -> changed("scale", "4,Goes", "5,Goes"))
        .hasMessageContaining("the scale must count from 0");
  }

  @Test
  void anyChangeOfTheTextChangesTheFingerprint() {
    Map<String, String> files = files();
    files.computeIfPresent(
        "levels", (name, text) -> text.replace("Good Practice", "Good practice"));

    assertThat(new GuidelineFiles(files).read().fingerprint())
        .isNotEqualTo(EDITION_1.fingerprint());
  }

  @Test
  void csvIsReadWithItsQuotes() {
    assertThat(Csv.rows("a,b\r\n\"x, \"\"y\"\"\",\n1,2"))
        .containsExactly(Map.of("a", "x, \"y\"", "b", ""), Map.of("a", "1", "b", "2"));
    assertThatThrownBy(() -> Csv.rows("a,b\n1")).hasMessageContaining("row 2 has 1 cells, not 2");
    assertThatThrownBy(() -> Csv.rows("a\n\"1")).hasMessageContaining("not closed");
  }

  private static Guidelines changed(String file, String what, String into) {
    Map<String, String> files = files();
    files.computeIfPresent(
        file,
        (name, text) -> {
          assertThat(text).contains(what);
          return text.replaceFirst(java.util.regex.Pattern.quote(what), into);
        });
    return new Guidelines(List.of(new GuidelineFiles(files).read()));
  }

  private static Guidelines without(String file, String start) {
    Map<String, String> files = files();
    files.computeIfPresent(
        file,
        (name, text) ->
            String.join("\n", text.lines().filter(line -> !line.startsWith(start)).toList()));
    return new Guidelines(List.of(new GuidelineFiles(files).read()));
  }

  private static Map<String, String> files() {
    return new HashMap<>(GuidelineFiles.texts("/guideline/edition-1/"));
  }
}
