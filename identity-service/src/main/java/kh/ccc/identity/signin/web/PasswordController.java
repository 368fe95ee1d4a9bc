package kh.ccc.identity.signin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.web.Problem;
import kh.ccc.platform.web.Problems;
import kh.ccc.platform.web.ShownOnce;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person's own password. */
@RestController
@Tag(name = "accounts")
class PasswordController {

  private final SignIn signIn;
  private final Problems problems;

  PasswordController(SignIn signIn, Problems problems) {
    this.signIn = signIn;
    this.problems = problems;
  }

  /**
   * Two passwords.
   *
   * @param current the one that holds now
   * @param next 12 to 128 characters
   */
  record ChangePasswordRequest(
      @NotNull @Size(max = 200) String current, @NotNull @Size(max = 200) String next) {

    @Override
    public String toString() {
      return "ChangePasswordRequest";
    }
  }

  /** Replaces the caller's password; ends every other sign-in of the person. */
  @Operation(summary = "Replaces the caller's password; ends every other sign-in of the person")
  @ApiResponse(responseCode = "204")
  @PutMapping("/api/accounts/me/password")
  @Permitted({})
  ResponseEntity<Problem> changePassword(
      Caller caller,
      CommandContext context,
      @Valid @RequestBody ChangePasswordRequest request,
      HttpServletRequest http,
      Locale locale) {
    ShownOnce.mark(http);
    Optional<Duration> wait =
        signIn.changePassword(caller.id(), context, request.current(), request.next());
    return wait.map(pause -> tooMany(pause, locale))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private ResponseEntity<Problem> tooMany(Duration pause, Locale locale) {
    return ResponseEntity.status(429)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.of(429, "too-many-requests", Map.of(), locale));
  }
}
