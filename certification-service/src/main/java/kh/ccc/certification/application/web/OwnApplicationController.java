package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.Applications;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The applications of a CBO, for who speaks for it. */
@Tag(name = "applications")
@RestController
class OwnApplicationController {

  private final Applications applications;
  private final ApplicationCommands commands;

  OwnApplicationController(Applications applications, ApplicationCommands commands) {
    this.applications = applications;
    this.commands = commands;
  }

  /** An application and the version that the next change must name. */
  record OwnView(long version, ApplicationView application) {}

  @Operation(summary = "The applications of a CBO, oldest first, for its representative")
  @GetMapping("/api/applications/own")
  @Permitted(Role.CBO_REPRESENTATIVE)
  Page<OwnView> own(@RequestParam @Size(min = 1, max = 100) String cboId, Caller caller) {
    List<Versioned<Application>> theirs =
        applications.ofCbo(cboId).stream()
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
