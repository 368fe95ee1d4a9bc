package kh.ccc.registry.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official list of places, in memory. */
public final class Gazetteer {

  private final String version;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Place>> children = new HashMap<>();
  private final Map<String, List<String>> aliases;

  /**
   * @param version state of the list, a day
   * @param places parents before children, in the order of their codes
   * @param aliases other spellings of provinces, by code
   */
  public Gazetteer(String version, List<Place> places, Map<String, List<String>> aliases) {
    this.version = version;
    this.aliases = Map.copyOf(aliases);
    for (Place place : places) {
      this.places.put(place.code(), place);
      children.computeIfAbsent(place.parentCode(), code -> new ArrayList<>()).add(place);
    }
  }

  public String version() {
    return version;
  }

  public int size() {
    return places.size();
  }

  public Optional<Place> find(String code) {
    return Optional.ofNullable(places.get(code));
  }

  public List<Place> provinces() {
    return childrenOf("");
  }

  /** The places directly below, in the order of their codes. */
  public List<Place> childrenOf(String code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  List<String> aliasesOf(String province) {
    return aliases.getOrDefault(province, List.of());
  }

  /** The place at that level which a code lies in; empty when the code is coarser. */
  public Optional<Place> at(PlaceLevel level, String code) {
    return code.length() < level.digits()
        ? Optional.empty()
        : find(code.substring(0, level.digits()));
  }
}
