package kh.ccc.certification.credential.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kh.ccc.certification.credential.CredentialKind;
import kh.ccc.certification.credential.Credentials;
import kh.ccc.certification.credential.Holder;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The credentials that somebody holds, for the holder alone. */
@Tag(name = "credentials")
@RestController
@RequestMapping("/api/credentials")
class HeldCredentialController {

  private final Credentials credentials;
  private final Eligibility eligibility;
  private final Issuer issuer;

  HeldCredentialController(Credentials credentials, Eligibility eligibility, Issuer issuer) {
    this.credentials = credentials;
    this.eligibility = eligibility;
    this.issuer = issuer;
  }

  /**
   * A credential of the caller or of a CBO.
   *
   * @param address where anyone gets it who was given the address
   * @param signedAt when it was last signed
   */
  record HeldView(String credentialId, CredentialKind kind, String address, Instant signedAt) {}

  /** Your own credentials; with a CBO, those of the CBO that you speak for. */
  @Operation(summary = "Your credentials, or those of the CBO that you speak for")
  @GetMapping
  @Permitted({})
  Page<HeldView> held(
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String cboId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    int most = Math.clamp(limit, 1, Page.MOST);
    String after = cursor == null ? "" : Cursors.read(cursor, 1).get(0);
    List<HeldView> found =
        credentials.heldBy(holder(cboId, caller), after, most + 1).stream()
            .map(this::view)
            .toList();
    List<HeldView> items = found.stream().limit(most).toList();
    return new Page<>(
        items, found.size() > most ? Cursors.write(items.getLast().credentialId()) : null);
  }

  private Holder holder(@Nullable String cboId, Caller caller) {
    if (cboId == null) {
      return Holder.account(caller.id());
    }
    Caller.permit(
        eligibility.cbo(cboId).filter(cbo -> caller.is(cbo.representative())).isPresent());
    return Holder.cbo(cboId);
  }

  private HeldView view(Credentials.Held held) {
    return new HeldView(
        held.credentialId(), held.kind(), issuer.credential(held.credentialId()), held.signedAt());
  }
}
