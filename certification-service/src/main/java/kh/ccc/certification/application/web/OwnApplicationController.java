package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The applications of a CBO, for who speaks for it. */
@Tag(name = "applications")
@RestController
class OwnApplicationController {

  private final Applications applications;
  private final ApplicationCommands commands;
  private final Eligibility eligibility;

  OwnApplicationController(
      Applications applications, ApplicationCommands commands, Eligibility eligibility) {
    this.applications = applications;
    this.commands = commands;
    this.eligibility = eligibility;
  }

  /** An application and the version that the next change must name. */
  record OwnView(long version, ApplicationView application) {}

  @Operation(summary = "The applications of a CBO, or of all that one speaks for, oldest first")
  @GetMapping("/api/applications/own")
  @Permitted(Role.CBO_REPRESENTATIVE)
  Page<OwnView> own(
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String cboId,
      Caller caller) {
    List<String> cbos = cboId == null ? eligibility.representedBy(caller.id()) : List.of(cboId);
    List<Versioned<Application>> theirs =
        cbos.stream()
            .flatMap(cbo -> applications.ofCbo(cbo).stream())
            .map(commands::find)
            .filter(application -> ApplicationAccess.isOwn(application, caller))
            .toList();
    return new Page<>(
        theirs.stream()
            .map(one -> new OwnView(one.version(), ApplicationAccess.view(one, caller)))
            .toList(),
        null);
  }
}
