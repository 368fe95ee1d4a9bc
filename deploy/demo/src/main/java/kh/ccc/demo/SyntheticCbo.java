package kh.ccc.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CBO that does not exist: four in each of the 25 provinces, marked synthetic everywhere.
 *
 * @param number 0 to 99, which also decides how far it comes
 * @param village where it would be
 */
record SyntheticCbo(int number, Village village) {

  /** A village of the gazetteer. */
  record Village(String code, String nameKm, String nameLatin) {}

  private record Kind(String type, String sector, String km, String en) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("farmer_association_or_group", "31120", "សមាគមកសិករ", "Farmer Association"),
          new Kind("community_forestry", "31220", "សហគមន៍ព្រៃឈើ", "Community Forestry"),
          new Kind(
              "agricultural_cooperative", "31194", "សហគមន៍កសិកម្ម", "Agricultural Cooperative"),
          new Kind("self_help_or_saving_group", "24040", "ក្រុមជួយខ្លួនឯង", "Self-help Group"));

  /** How far a CBO comes in the demonstration. */
  enum Fate {
    GOOD_PRACTICE,
    ADVANCED,
    PROVISIONAL,
    REFUSED,
    DEFERRED,
    NOT_RECOMMENDED,
    IN_ASSESSMENT
  }

  Fate fate() {
    return switch (number % 10) {
      case 5 -> Fate.ADVANCED;
      case 6 -> Fate.PROVISIONAL;
      case 7 -> number % 20 == 7 ? Fate.REFUSED : Fate.DEFERRED;
      case 8 -> Fate.NOT_RECOMMENDED;
      case 9 -> Fate.IN_ASSESSMENT;
      default -> Fate.GOOD_PRACTICE;
    };
  }

  Map<String, Object> submission(String representative) {
    Kind kind = KINDS.get(number % KINDS.size());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nameKm", kind.km() + village.nameKm() + " (គំរូ)");
    fields.put("nameLatin", village.nameLatin() + " " + kind.en() + " (sample)");
    fields.put("type", kind.type());
    fields.put("sector", kind.sector());
    fields.put("area", village.code());
    fields.put("legalForm", "COMMUNE_ACKNOWLEDGED");
    fields.put("foundedOn", "20%02d-0%d-15".formatted(4 + number % 15, 1 + number % 9));
    fields.put("members", 20 + number);
    fields.put("womenMembers", 10 + number / 2);
    fields.put("consent", true);
    fields.put("synthetic", true);
    fields.put("representative", representative);
    return fields;
  }

  /** The assessor's score of an indicator: what leads to the CBO's fate. */
  int score(String indicator, boolean core) {
    return switch (fate()) {
      case ADVANCED -> indicator.startsWith("3.") ? 4 : 3;
      case PROVISIONAL -> core ? 2 : 1;
      case NOT_RECOMMENDED -> indicator.equals("4.2") ? 0 : 2;
      case GOOD_PRACTICE, REFUSED, DEFERRED, IN_ASSESSMENT -> 3;
    };
  }

  String recommendation() {
    return switch (fate()) {
      case ADVANCED -> "ADVANCED";
      case PROVISIONAL -> "PROVISIONAL";
      case NOT_RECOMMENDED -> "NONE";
      case GOOD_PRACTICE, REFUSED, DEFERRED, IN_ASSESSMENT -> "GOOD_PRACTICE";
    };
  }
}
