package kh.ccc.certification.print.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.print.Places;
import kh.ccc.certification.print.Words;

/** Places by the lists of the NCDD gazetteer. */
public final class GazetteerPlaces implements Places {

  private static final int NAME_KM = 1;
  private static final int NAME_LATIN = 2;
  private static final int TYPE = 4;

  private static final Map<String, String> KINDS_KM =
      Map.of(
          "province", "ខេត្ត",
          "capital", "រាជធានី",
          "district", "ស្រុក",
          "municipality", "ក្រុង",
          "khan", "ខណ្ឌ",
          "commune", "ឃុំ",
          "sangkat", "សង្កាត់",
          "village", "ភូមិ");

  /** The kinds that English has no better word for are named as in Cambodia. */
  private static final Map<String, String> KINDS_EN =
      Map.of("capital", "", "khan", "Khan", "sangkat", "Sangkat");

  private final Map<Integer, GazetteerList> byLength =
      Map.of(
          2, GazetteerList.read("provinces"),
          4, GazetteerList.read("districts"),
          6, GazetteerList.read("communes"),
          8, GazetteerList.read("villages"));

  @Override
  public Optional<Words> called(String area) {
    List<String> km = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int length = area.length(); length >= 2; length -= 2) {
      Optional<List<String>> place = find(area.substring(0, length));
      if (place.isEmpty()) {
        return Optional.empty();
      }
      km.add(km(place.get()));
      en.add(en(place.get()));
    }
    return km.isEmpty()
        ? Optional.empty()
        : Optional.of(new Words(String.join(" ", km), String.join(", ", en)));
  }

  private Optional<List<String>> find(String code) {
    return Optional.ofNullable(byLength.get(code.length())).flatMap(list -> list.line(code));
  }

  private static String km(List<String> place) {
    return KINDS_KM.getOrDefault(place.get(TYPE), "") + place.get(NAME_KM);
  }

  private static String en(List<String> place) {
    String type = place.get(TYPE);
    String kind = KINDS_EN.get(type);
    return kind == null
        ? place.get(NAME_LATIN) + " " + type
        : (kind + " " + place.get(NAME_LATIN)).strip();
  }
}
