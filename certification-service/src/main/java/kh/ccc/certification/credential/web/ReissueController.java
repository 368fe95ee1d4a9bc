package kh.ccc.certification.credential.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kh.ccc.certification.credential.Reissues;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the work for withdrawn keys has come. */
@Tag(name = "operations")
@RestController
@RequestMapping("/api/operations/certification/reissues")
class ReissueController {

  private final Reissues reissues;

  ReissueController(Reissues reissues) {
    this.reissues = reissues;
  }

  /** For each withdrawn key, how many of its credentials were issued again. */
  @Operation(summary = "How many credentials of withdrawn keys were issued again")
  @GetMapping
  @Permitted({Role.ADMIN, Role.AUDITOR})
  List<Reissues.Progress> reissues() {
    return reissues.progress();
  }
}
