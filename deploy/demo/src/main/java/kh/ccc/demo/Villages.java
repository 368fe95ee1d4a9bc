package kh.ccc.demo;

import java.util.ArrayList;
import java.util.List;
import kh.ccc.demo.SyntheticCbo.Village;
import tools.jackson.databind.JsonNode;

/** Four villages of each province, taken from the gazetteer in code order. */
final class Villages {

  private static final int PER_PROVINCE = 4;

  private final Person asking;

  Villages(Person asking) {
    this.asking = asking;
  }

  List<Village> all() {
    List<Village> villages = new ArrayList<>();
    for (JsonNode province : children("/api/places/provinces")) {
      List<JsonNode> districts = below(province);
      for (int i = 0; i < PER_PROVINCE; i++) {
        JsonNode commune = below(districts.get(i % districts.size())).getFirst();
        List<JsonNode> here = below(commune);
        JsonNode village = here.get(i % here.size());
        villages.add(
            new Village(
                text(village, "code"), text(village, "nameKm"), text(village, "nameLatin")));
      }
    }
    return villages;
  }

  private List<JsonNode> below(JsonNode place) {
    return children("/api/places/" + text(place, "code") + "/children");
  }

  private List<JsonNode> children(String path) {
    List<JsonNode> items = new ArrayList<>();
    asking.get(path).json().path("items").forEach(items::add);
    return items;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
