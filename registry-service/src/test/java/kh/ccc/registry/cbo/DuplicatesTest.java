package kh.ccc.registry.cbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {

  @ParameterizedTest
  @CsvSource({
    "Boeng Snao, Boeung Snao",
    "Prek Toal, Preaek Tol",
    "Community Forestry Phnom Kok, Phnom Kok",
    "Ou Ronteas Banh, Ou Rontes Banh",
    "សហគមន៍នេសាទបាស្រែ, បាស្រែ"
  })
  void alike(String a, String b) {
    assertThat(NameKey.likeness(NameKey.of(a), NameKey.of(b)))
        .isGreaterThanOrEqualTo(Duplicates.ALIKE);
  }

  @ParameterizedTest
  @CsvSource({
    "Samaki 1, Samaki 2",
    "Prey Lang, Prey Kong",
    "Phnom Kok, Phnom Srok",
    "Ou Krieng, Ou Kroch"
  })
  void different(String a, String b) {
    assertThat(NameKey.likeness(NameKey.of(a), NameKey.of(b))).isLessThan(Duplicates.ALIKE);
  }

  @Test
  void sameNameInAnotherCommuneOrSectorIsAnotherOrganization() {
    CboFacts facts = CboFixtures.facts("Samaki", "03010101");
    Neighbour same = Neighbour.of("a", facts, "REGISTERED");
    Neighbour elsewhere = Neighbour.of("b", CboFixtures.facts("Samaki", "030102"), "REGISTERED");
    Neighbour otherSector =
        new Neighbour("c", null, null, "Samaki", "31320", "030101", "REGISTERED");
    assertThat(new Duplicates(List.of(same, elsewhere, otherSector)).of("x", facts))
        .containsExactly(same);
    assertThat(new Duplicates(List.of(same)).of("a", facts)).isEmpty();
  }
}
