package kh.ccc.certification.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetTest {

  @Test
  void completeSheetLacksNothing() {
    assertThat(SheetFixtures.complete().missing()).isEmpty();
    assertThatNoException().isThrownBy(SheetFixtures.complete()::requireComplete);
  }

  @ParameterizedTest
  @EnumSource(Element.class)
  void everyElementThatIsMissingIsRefused(Element element) {
    Sheet sheet = SheetFixtures.without(element);
    assertThat(sheet.missing()).contains(element);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(sheet::requireComplete)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("certificate-incomplete"))
        .satisfies(refusal ->
            assertThat(refusal.facts())
                .hasEntrySatisfying(
                    "missing", names -> assertThat(names).asString().contains(element.name())));
  }

  @Test
  void oneNameIsEnough() {
    assertThat(SheetFixtures.named("សហគមន៍", null).missing()).isEmpty();
    assertThat(SheetFixtures.named(null, "Community").missing()).isEmpty();
    assertThat(SheetFixtures.named(" ", null).missing()).isEqualTo(Set.of(Element.HOLDER));
  }

  @Test
  void resultsOfTheChaptersNeedNotBeKnown() {
    assertThat(SheetFixtures.withoutChapters().missing()).isEmpty();
  }
}
