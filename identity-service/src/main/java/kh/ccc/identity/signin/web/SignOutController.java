package kh.ccc.identity.signin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing out in all browsers at once. */
@RestController
@Tag(name = "accounts")
class SignOutController {

  private final SignIn signIn;

  SignOutController(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Ends every sign-in of the caller; no token is renewed any more. */
  @Operation(summary = "Ends every sign-in of the caller; no token is renewed any more")
  @ApiResponse(responseCode = "204")
  @PostMapping("/api/accounts/me/sign-out")
  @Permitted({})
  ResponseEntity<Void> signOutEverywhere(Caller caller, CommandContext context) {
    signIn.endAll(caller.id(), context.at());
    return ResponseEntity.noContent().build();
  }
}
