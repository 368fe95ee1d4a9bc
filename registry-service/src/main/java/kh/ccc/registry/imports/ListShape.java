package kh.ccc.registry.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;

/**
 * Which column of a list holds what.
 *
 * @param header as it stands in the list
 * @param ignored headers that are not used
 * @param impliedType kind of organization that all rows of a known public list have
 */
public record ListShape(
    List<String> header,
    Map<Column, Integer> positions,
    List<String> ignored,
    Optional<String> impliedType) {

  private static final int MOST_COLUMNS = 200;

  /** Public lists that are about one kind of organization and do not say so in a column. */
  private static final Map<String, String> KNOWN_LISTS =
      Map.of(
          "code,name,vil_num,province,district,commune,lsize_ha", "community_fishery",
          "longitude,latitude,name,lsize_ha,province,district,commune,status,last_update",
              "community_forestry");

  /** Reads a header row that tells itself what its columns hold. */
  public static ListShape of(List<String> header) {
    return of(header, Map.of());
  }

  /**
   * Reads a header row.
   *
   * @param columns which header holds what; empty: as the headers themselves tell
   * @throws Invalid when a name or a place is missing: nothing could be imported from such a list
   */
  public static ListShape of(List<String> header, Map<Column, String> columns) {
    Map<Column, Integer> positions = columns.isEmpty() ? guessed(header) : mapped(header, columns);
    Invalid.throwIfAny(missing(header, positions));
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!positions.containsValue(i)) {
        ignored.add(header.get(i));
      }
    }
    String signature = String.join(",", header).toLowerCase(Locale.ROOT);
    return new ListShape(
        List.copyOf(header),
        Map.copyOf(positions),
        List.copyOf(ignored),
        Optional.ofNullable(KNOWN_LISTS.get(signature)));
  }

  /** What the headers themselves tell. */
  public static Map<Column, Integer> guessed(List<String> header) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      column.in(header).ifPresent(index -> positions.put(column, index));
    }
    return positions;
  }

  private static Map<Column, Integer> mapped(List<String> header, Map<Column, String> columns) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    List<FieldError> unknown = new ArrayList<>();
    columns.forEach((column, name) -> {
      int index = header.indexOf(name);
      if (index < 0) {
        unknown.add(new FieldError("/columns/" + column, "column-missing", Map.of("column", name)));
      } else {
        positions.put(column, index);
      }
    });
    Invalid.throwIfAny(unknown);
    return positions;
  }

  private static List<FieldError> missing(List<String> header, Map<Column, Integer> positions) {
    List<FieldError> missing = new ArrayList<>();
    if (header.size() > MOST_COLUMNS) {
      missing.add(new FieldError("/header", "too-many-columns", Map.of("max", MOST_COLUMNS)));
    }
    if (!positions.containsKey(Column.NAME) && !positions.containsKey(Column.NAME_KM)) {
      missing.add(new FieldError("/header", "column-missing", Map.of("column", "name")));
    }
    if (!positions.containsKey(Column.PROVINCE) && !positions.containsKey(Column.AREA)) {
      missing.add(new FieldError("/header", "column-missing", Map.of("column", "province")));
    }
    return missing;
  }

  /** The list's own word for a column. */
  String headerOf(Column column) {
    Integer index = positions.get(column);
    return index == null ? column.name().toLowerCase(Locale.ROOT) : header.get(index);
  }
}
