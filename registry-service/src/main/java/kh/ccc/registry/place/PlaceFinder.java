package kh.ccc.registry.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.registry.text.Folding;
import kh.ccc.registry.text.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by the names that people write, always inside the place above. What is not sure is
 * told and left out: a coarser place is better than a wrong one.
 */
public final class PlaceFinder {

  private static final int MOST_KNOWN = 20_000;

  /** Provinces that were cut off another one: old lists name the old province. */
  private static final Map<String, String> CUT_OFF = Map.of("03", "25");

  private final Gazetteer gazetteer;
  private final Map<String, String> provinces = new HashMap<>();

  /** Indexes by the codes of the places above, made when first needed. */
  private final Map<List<String>, NameIndex> children = new ConcurrentHashMap<>();

  /** Lists name the same communes again and again. */
  private final Map<List<String>, Located> known = new ConcurrentHashMap<>();

  private final Map<String, NameIndex> communesOfProvinces = new ConcurrentHashMap<>();

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Place province : gazetteer.provinces()) {
      Stream.concat(
              Stream.of(province.nameKm(), province.nameLatin(), province.nameEn()),
              gazetteer.aliasesOf(province.code()).stream())
          .forEach(name -> remember(name, province.code()));
    }
  }

  private void remember(@Nullable String name, String code) {
    if (name != null) {
      provinces.put(Folding.compact(PlaceWords.bare(name)), code);
    }
  }

  private NameIndex below(List<String> codes) {
    return children.computeIfAbsent(
        codes,
        parents ->
            new NameIndex(
                parents.stream().flatMap(code -> gazetteer.childrenOf(code).stream()).toList()));
  }

  /** The communes of a province and of the one that was cut off it. */
  private NameIndex communesOf(String province) {
    return communesOfProvinces.computeIfAbsent(
        province,
        code ->
            new NameIndex(
                Stream.of(code, CUT_OFF.getOrDefault(code, ""))
                    .filter(one -> !one.isEmpty())
                    .flatMap(one -> gazetteer.childrenOf(one).stream())
                    .flatMap(district -> gazetteer.childrenOf(district.code()).stream())
                    .toList()));
  }

  /** The finest place that the cells of a row lead to for sure. */
  public Located find(String province, String district, String commune, String village) {
    List<String> cells = List.of(province, district, commune);
    Located upToCommune = known.get(cells);
    if (upToCommune == null) {
      upToCommune = findCommune(province, district, commune);
      if (known.size() < MOST_KNOWN) {
        known.put(cells, upToCommune);
      }
    }
    @Nullable String code = upToCommune.code();
    if (code == null || village.isEmpty()) {
      return upToCommune;
    }
    Search search = new Search();
    search.notes.addAll(upToCommune.notes());
    return new Located(search.village(code, village), search.notes);
  }

  private Located findCommune(String province, String district, String commune) {
    Search search = new Search();
    Optional<String> found = search.province(province);
    if (found.isEmpty()) {
      return new Located(null, search.notes);
    }
    List<Place> districts = search.districts(found.get(), district);
    List<Place> communes = search.communes(found.get(), districts, commune);
    return new Located(search.finest(found.get(), districts, communes), search.notes);
  }

  /** The places of one row. */
  private final class Search {

    private final List<FieldError> notes = new ArrayList<>();

    private void note(String level, String code, String text) {
      notes.add(new FieldError("/" + level, code, Map.of("text", text)));
    }

    /** The names in a cell; nothing, with a note, when it cannot be read. */
    private List<String> names(String level, String cell) {
      Optional<String> refusal = PlaceWords.refusal(cell);
      refusal.ifPresent(code -> note(level, code, ""));
      return refusal.isPresent() ? List.of() : PlaceWords.names(cell);
    }

    private Optional<String> province(String cell) {
      Set<String> codes = new LinkedHashSet<>();
      for (String name : names("province", cell)) {
        String compact = Folding.compact(PlaceWords.bare(name));
        @Nullable String code = provinces.get(compact);
        Optional.ofNullable(code).or(() -> nearestProvince(compact)).ifPresent(codes::add);
      }
      if (codes.size() > 1) {
        note("province", "several-provinces", cell);
        return Optional.empty();
      }
      if (codes.isEmpty()) {
        note("province", "province-unknown", cell);
      }
      return codes.stream().findFirst();
    }

    private Optional<String> nearestProvince(String compact) {
      List<String> near =
          provinces.entrySet().stream()
              .filter(known -> compact.length() > 5)
              .filter(known -> Similarity.distance(known.getKey(), compact) <= 1)
              .map(Map.Entry::getValue)
              .distinct()
              .toList();
      return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private List<Place> districts(String province, String cell) {
      List<Place> found = new ArrayList<>();
      for (String name : names("district", cell)) {
        Place place = match("district", name, below(List.of(province)));
        if (place == null && CUT_OFF.containsKey(province)) {
          place = inCutOff(CUT_OFF.getOrDefault(province, ""), name);
        }
        if (place == null) {
          note("district", "place-not-found", name);
        } else if (!found.contains(place)) {
          found.add(place);
        }
      }
      if (found.size() > 1) {
        note("district", "several-places", cell);
      }
      return found;
    }

    private @Nullable Place inCutOff(String province, String name) {
      @Nullable Place place = below(List.of(province)).find(name).place();
      if (place != null) {
        note("province", "province-divided", name);
      }
      return place;
    }

    private @Nullable Place match(String level, String name, NameIndex among) {
      NameIndex.Match match = among.find(name);
      @Nullable Place place = match.place();
      if (place != null && match.quality() == NameIndex.Quality.FUZZY) {
        note(level, "place-guessed", name + " → " + place.nameLatin());
      }
      return place;
    }

    private List<Place> communes(String province, List<Place> districts, String cell) {
      List<Place> found = new ArrayList<>();
      NameIndex near = below(districts.stream().map(Place::code).toList());
      for (String name : names("commune", cell)) {
        Place place = near.isEmpty() ? null : match("commune", name, near);
        if (place == null) {
          place = elsewhere(province, districts, name);
        }
        if (place == null) {
          note("commune", "place-not-found", name);
        } else if (!found.contains(place)) {
          found.add(place);
        }
      }
      if (found.size() > 1) {
        note("commune", "several-places", cell);
      }
      return found;
    }

    /** Districts were divided since: the commune may lie in another one today. */
    private @Nullable Place elsewhere(String province, List<Place> districts, String name) {
      @Nullable Place place = communesOf(province).findSure(name).place();
      if (place != null) {
        String code = districts.isEmpty() ? "place-without-district" : "place-in-other-district";
        note("commune", code, name);
      }
      return place;
    }

    private String finest(String province, List<Place> districts, List<Place> communes) {
      List<String> codes =
          (communes.isEmpty() ? districts : communes).stream().map(Place::code).toList();
      if (codes.isEmpty()) {
        return province;
      }
      String common = codes.getFirst();
      for (String code : codes) {
        while (!code.startsWith(common)) {
          common = common.substring(0, common.length() - 2);
        }
      }
      return common.isEmpty() ? province : common;
    }

    private String village(String code, String cell) {
      List<String> names = names("village", cell);
      if (names.isEmpty() || code.length() != PlaceLevel.COMMUNE.digits()) {
        return code;
      }
      if (names.size() > 1) {
        note("village", "several-places", cell);
        return code;
      }
      @Nullable Place village = below(List.of(code)).findSure(names.getFirst()).place();
      if (village == null) {
        note("village", "place-not-found", names.getFirst());
      }
      return village == null ? code : village.code();
    }
  }
}
