package kh.ccc.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void optionsTakeTheNextWordOrTheirOwnEqualsSign() {
    var arguments = Arguments.parse("up", "--data", "/d", "--gateway-port=81", "--no-demo");
    assertThat(arguments.command()).isEqualTo("up");
    assertThat(arguments.options())
        .containsEntry("data", "/d")
        .containsEntry("gateway-port", "81")
        .containsKey("no-demo");
  }

  @Test
  void wordsWithoutDashesAreOperands() {
    assertThat(Arguments.parse("digest", "registry", "identity").operands())
        .containsExactly("registry", "identity");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> Arguments.parse("up", "--dta", "x"))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("--dta");
  }

  @Test
  void aPortOfNoPartIsUnknown() {
    assertThatThrownBy(() -> Arguments.parse("up", "--kitchen-port", "1"))
        .hasMessageContaining("--kitchen-port");
  }

  @Test
  void anOptionWithoutItsValueSaysSo() {
    assertThatThrownBy(() -> Arguments.parse("up", "--data")).hasMessage("--data needs a value.");
  }

  @Test
  void nothingAtAllAsksForACommand() {
    assertThatThrownBy(Arguments::parse).hasMessageContaining("up");
  }
}
