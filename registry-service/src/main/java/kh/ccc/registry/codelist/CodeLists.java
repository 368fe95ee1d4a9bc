package kh.ccc.registry.codelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of organizations and the sectors (OECD DAC purpose codes) that the register knows. */
public final class CodeLists {

  private final Map<String, CboType> types = new LinkedHashMap<>();
  private final Map<String, CodedName> sectors = new LinkedHashMap<>();

  public CodeLists(List<CboType> types, List<CodedName> sectors) {
    types.forEach(type -> this.types.put(type.code(), type));
    sectors.forEach(sector -> this.sectors.put(sector.code(), sector));
  }

  public Optional<CboType> type(String code) {
    return Optional.ofNullable(types.get(code));
  }

  public Optional<CodedName> sector(String code) {
    return Optional.ofNullable(sectors.get(code));
  }

  public List<CboType> types() {
    return List.copyOf(types.values());
  }

  public List<CodedName> sectors() {
    return List.copyOf(sectors.values());
  }
}
