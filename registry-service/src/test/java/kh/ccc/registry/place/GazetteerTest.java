package kh.ccc.registry.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.registry.place.csv.GazetteerFiles;
import kh.ccc.registry.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = GazetteerFiles.load();
  private static final PlaceFinder FINDER = new PlaceFinder(GAZETTEER);

  private static List<Place> all() {
    List<Place> all = new ArrayList<>(GAZETTEER.provinces());
    for (int i = 0; i < all.size(); i++) {
      all.addAll(GAZETTEER.childrenOf(all.get(i).code()));
    }
    return all;
  }

  @Test
  void holdsTheWholeOfficialList() {
    for (PlaceLevel level : PlaceLevel.values()) {
      int expected =
          switch (level) {
            case PROVINCE -> 25;
            case DISTRICT -> 210;
            case COMMUNE -> 1_652;
            case VILLAGE -> 14_578;
          };
      assertThat(all()).filteredOn(place -> place.level() == level).hasSize(expected);
    }
    assertThat(GAZETTEER.version()).isNotBlank();
  }

  @Test
  void everyNameOfTheOfficialListMayBePartOfAnOrganizationsName() {
    for (Place place : all()) {
      assertThat(CleanText.of(place.nameKm(), 200).refusal()).as(place.code()).isNull();
      assertThat(CleanText.of(place.nameLatin(), 200).refusal()).as(place.code()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Kampot, Tuek Chhou, Boeng Tuk, '', 070901",
    "ខេត្តកំពត, ស្រុកទឹកឈូ, '', '', 0707",
    "Kampong Cham, Memot, '', '', 2503",
    "Battambang, Not found, Not found, '', 02",
    "Battambang, Aek Phnum; Bavel, '', '', 02",
    "Phnom Penh, Khan Chamkar Mon, '', '', 1201"
  })
  void findsThePlaceThatIsSure(
      String province, String district, String commune, String village, String expected) {
    assertThat(FINDER.find(province, district, commune, village).code()).startsWith(expected);
  }

  @Test
  void saysWhatItCouldNotFind() {
    Located located = FINDER.find("Atlantis", "", "", "");
    assertThat(located.code()).isNull();
    assertThat(located.notes()).extracting(FieldError::code).containsExactly("province-unknown");
  }
}
