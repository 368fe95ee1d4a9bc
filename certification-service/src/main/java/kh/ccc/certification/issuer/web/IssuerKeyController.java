package kh.ccc.certification.issuer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kh.ccc.certification.issuer.IssuerKey;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life of the issuer's keys, for operators. */
@Tag(name = "operations")
@RestController
@RequestMapping("/api/operations/certification/issuer-keys")
class IssuerKeyController {

  private final IssuerKeys keys;

  IssuerKeyController(IssuerKeys keys) {
    this.keys = keys;
  }

  /**
   * @param purpose what the new key signs
   */
  record RotationRequest(@NotNull KeyPurpose purpose) {}

  /**
   * @param reason what is known of it; kept in the journal
   */
  record CompromiseRequest(@NotBlank @Size(max = 500) String reason) {}

  /** All keys that the issuer ever had, oldest first. */
  @Operation(summary = "All keys that the issuer ever had")
  @GetMapping
  @Permitted({Role.ADMIN, Role.AUDITOR})
  List<IssuerKey> issuerKeys() {
    return keys.ring().keys();
  }

  /** Makes a new key that signs from now on; what the older ones signed stays valid. */
  @Operation(summary = "Make a new key; what the older ones signed stays valid")
  @PostMapping("/rotation")
  @Permitted(Role.ADMIN)
  List<IssuerKey> rotateIssuerKey(
      @Valid @RequestBody RotationRequest request, CommandContext context) {
    return keys.rotate(request.purpose(), context).keys();
  }

  /**
   * Marks a key as compromised: its signatures are worth nothing from now on, its private half is
   * destroyed, and every credential that it signed is issued again under a new key.
   */
  @Operation(summary = "Mark a key as compromised and issue its credentials again")
  @PostMapping("/{keyId}/compromise")
  @Permitted(Role.ADMIN)
  List<IssuerKey> compromiseIssuerKey(
      @PathVariable String keyId,
      @Valid @RequestBody CompromiseRequest request,
      CommandContext context) {
    return keys.compromise(keyId, request.reason().strip(), context).keys();
  }
}
