package kh.ccc.registry.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.registry.codelist.CboType;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.codelist.CodedName;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.Place;
import kh.ccc.registry.place.PlaceLevel;
import kh.ccc.registry.text.Folding;
import org.jspecify.annotations.Nullable;

/** Everything that a person may call an organization by, and how the list is sorted. */
public final class DirectoryText {

  private final Gazetteer gazetteer;
  private final CodeLists lists;

  public DirectoryText(Gazetteer gazetteer, CodeLists lists) {
    this.gazetteer = gazetteer;
    this.lists = lists;
  }

  /** Names, number, places, kind and sector, in both scripts. */
  public String searchable(DirectoryEntry entry) {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(entry.nameKm());
    texts.add(entry.nameLatin());
    texts.add(entry.number());
    for (PlaceLevel level : PlaceLevel.values()) {
      gazetteer.at(level, entry.area()).ifPresent(place -> addNames(texts, place));
    }
    lists.type(entry.type()).map(CboType::name).ifPresent(name -> addNames(texts, name));
    Optional<CodedName> sector = lists.sector(entry.sector());
    sector.ifPresent(name -> addNames(texts, name));
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> all.append(text == null ? "" : text).append(' '));
    return all.toString();
  }

  private static void addNames(List<@Nullable String> texts, Place place) {
    texts.add(place.nameKm());
    texts.add(place.nameLatin());
    texts.add(place.nameEn());
  }

  private static void addNames(List<@Nullable String> texts, CodedName name) {
    texts.add(name.nameKm());
    texts.add(name.nameEn());
  }

  /** Latin names by letter, then those with a Khmer name only. */
  public static String sortKey(DirectoryEntry entry) {
    String name = entry.nameLatin() != null ? entry.nameLatin() : entry.nameKm();
    return name == null ? "" : Folding.words(name);
  }
}
