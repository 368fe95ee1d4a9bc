package kh.ccc.identity.keys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kh.ccc.identity.keys.security.SigningKeys;
import kh.ccc.identity.keys.security.SigningKeys.PublishedKey;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signing keys, for operators. */
@RestController
@RequestMapping("/api/operations/identity/keys")
@Tag(name = "operations")
class KeyController {

  private final SigningKeys keys;

  KeyController(SigningKeys keys) {
    this.keys = keys;
  }

  /** The keys that are published, and which of them signs. */
  @Operation(summary = "The keys that are published, and which of them signs")
  @GetMapping
  @Permitted({Role.ADMIN, Role.AUDITOR})
  List<PublishedKey> publishedKeys() {
    return keys.published();
  }

  /** Makes a new signing key now, when the old one may have been seen. */
  @Operation(summary = "Makes a new signing key now, when the old one may have been seen")
  @PostMapping("/rotation")
  @Permitted(Role.ADMIN)
  List<PublishedKey> rotateKeys(CommandContext context) {
    return keys.rotate(context.newId("signing-key"));
  }
}
