package kh.ccc.registry.place;

import org.jspecify.annotations.Nullable;

/**
 * A province, district, commune or village of the official list.
 *
 * @param code NCDD code, 2, 4, 6 or 8 digits; the parent's code is this without the last two
 * @param nameLatin official romanisation; one village has none
 * @param nameEn spelling common in English
 * @param type province or capital, district, municipality or khan, commune or sangkat, village
 * @param iso ISO 3166-2 code, provinces only
 */
public record Place(
    String code,
    String nameKm,
    @Nullable String nameLatin,
    @Nullable String nameEn,
    String type,
    @Nullable String iso) {

  public PlaceLevel level() {
    return PlaceLevel.ofCode(code);
  }

  /** Code of the place above, empty for a province. */
  public String parentCode() {
    return code.substring(0, code.length() - 2);
  }
}
