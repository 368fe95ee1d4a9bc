package kh.ccc.identity.signin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import kh.ccc.identity.signin.SecondStep;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Help for those who lost their phone and the codes on paper. */
@RestController
@Tag(name = "accounts")
class SecondStepResetController {

  private final SecondStep secondStep;

  SecondStepResetController(SecondStep secondStep) {
    this.secondStep = secondStep;
  }

  /** Forgets a person's phone and paper codes; the next sign-in connects another phone. */
  @Operation(summary = "Forgets a person's phone; the next sign-in connects another one")
  @ApiResponse(responseCode = "204")
  @PostMapping("/api/accounts/{id}/second-step/reset")
  @Permitted(Role.ADMIN)
  ResponseEntity<Void> resetSecondStep(CommandContext context, @PathVariable String id) {
    secondStep.forget(id, context);
    return ResponseEntity.noContent().build();
  }
}
