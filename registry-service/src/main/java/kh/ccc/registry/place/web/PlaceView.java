package kh.ccc.registry.place.web;

import kh.ccc.registry.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place of the official list.
 *
 * @param iso ISO 3166-2 code, provinces only
 */
public record PlaceView(
    String code,
    String nameKm,
    @Nullable String nameLatin,
    @Nullable String nameEn,
    String type,
    @Nullable String iso) {

  public static PlaceView of(Place place) {
    return new PlaceView(
        place.code(), place.nameKm(), place.nameLatin(), place.nameEn(), place.type(), place.iso());
  }
}
