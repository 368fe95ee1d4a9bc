package kh.ccc.registry.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How lists call kinds of organizations, and what they list that is none. */
final class TypeWords {

  private static final Map<String, String> CODES =
      Map.of(
          "community_forest", "community_forestry",
          "community_fisheries", "community_fishery",
          "farmer_association", "farmer_association_or_group",
          "farmer_group", "farmer_association_or_group",
          "self_help_group", "self_help_or_saving_group",
          "saving_group", "self_help_or_saving_group",
          "savings_group", "self_help_or_saving_group",
          "womens_group", "women_group");
  private static final Set<String> NOT_ORGANIZATIONS =
      Set.of(
          "fish_sanctuary",
          "flooded_forest",
          "potential_area",
          "protected_area",
          "wildlife_sanctuary");
  private static final Set<String> RECOGNISED_BY_SECTOR =
      Set.of(
          "agricultural_cooperative",
          "community_fishery",
          "community_forestry",
          "community_protected_area",
          "farmer_water_user_community");

  private TypeWords() {}

  /** The code for a list's word; a word that is unknown stays as it is, for the rules to refuse. */
  static String code(String word) {
    String normalised = normalised(word);
    return CODES.getOrDefault(normalised, normalised);
  }

  static boolean isNotAnOrganization(String word) {
    return NOT_ORGANIZATIONS.contains(normalised(word));
  }

  /** A ministry's paper makes these legal in their sector. */
  static boolean isRecognisedBySector(String code) {
    return RECOGNISED_BY_SECTOR.contains(code);
  }

  private static String normalised(String word) {
    return word.trim().toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[^a-z0-9]+", "_");
  }
}
