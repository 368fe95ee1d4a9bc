package kh.ccc.registry.place.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.Page;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.Place;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The gazetteer: provinces, districts, communes, villages. */
@RestController
@RequestMapping("/api/places")
@Tag(name = "places")
class PlaceController {

  private final Gazetteer gazetteer;

  PlaceController(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param version state of the official list, a day
   */
  record VersionView(String version, int places) {}

  @GetMapping("/version")
  @OpenToAnyone
  @Operation(summary = "Which state of the official list is used")
  VersionView version() {
    return new VersionView(gazetteer.version(), gazetteer.size());
  }

  @GetMapping("/provinces")
  @OpenToAnyone
  @Operation(summary = "The 25 provinces")
  Page<PlaceView> provinces() {
    return page(gazetteer.provinces());
  }

  @GetMapping("/{code}")
  @OpenToAnyone
  @Operation(summary = "A place by its code")
  PlaceView place(@PathVariable String code) {
    return PlaceView.of(gazetteer.find(code).orElseThrow(() -> new Unknown("place-unknown")));
  }

  @GetMapping("/{code}/children")
  @OpenToAnyone
  @Operation(summary = "The places directly below a place")
  Page<PlaceView> children(@PathVariable String code) {
    place(code);
    return page(gazetteer.childrenOf(code));
  }

  private static Page<PlaceView> page(List<Place> places) {
    return new Page<>(places.stream().map(PlaceView::of).toList(), null);
  }
}
