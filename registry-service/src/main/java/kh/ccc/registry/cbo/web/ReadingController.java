package kh.ccc.registry.cbo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.reading.Reading;
import kh.ccc.registry.reading.Readings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An organization sees who saw what of its record is not public. */
@RestController
@Tag(name = "cbos")
class ReadingController {

  private final Aggregates<Cbo, CboEvent> cbos;
  private final Readings readings;

  ReadingController(Aggregates<Cbo, CboEvent> cbos, Readings readings) {
    this.cbos = cbos;
    this.readings = readings;
  }

  @GetMapping("/api/cbos/{id}/readings")
  @Permitted(Role.CBO_REPRESENTATIVE)
  @Operation(
      summary = "Who looked at the record: role, office and day, never a person",
      description = "The last two years, newest first; for who speaks for the organization.")
  Page<Reading> readings(
      @PathVariable String id,
      @RequestParam(defaultValue = "100") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    Dossier dossier =
        cbos.find(id)
            .flatMap(cbo -> cbo.state().recorded())
            .map(Cbo.Recorded::dossier)
            .filter(found -> CboAccess.owns(caller, found))
            .orElseThrow(() -> new Unknown("cbo-unknown"));
    return new Page<>(readings.of(dossier.cboId(), limit), null);
  }
}
