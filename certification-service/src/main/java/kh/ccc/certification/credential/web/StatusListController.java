package kh.ccc.certification.credential.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.credential.StatusLists;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The status of all credentials, without telling whose is looked up. */
@Tag(name = "credentials")
@RestController
@RequestMapping("/api/status-lists")
class StatusListController {

  /** With the second that the list itself may be old, a decision is seen within two. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final StatusLists lists;
  private final SignedAnswers answers;

  StatusListController(StatusLists lists, Sealing sealing) {
    this.lists = lists;
    this.answers = new SignedAnswers(sealing, FRESH);
  }

  /** A status list as a signed credential (W3C Bitstring Status List 1.0). */
  @Operation(summary = "A list of revoked or suspended credentials, signed")
  @GetMapping(
      path = "/{list}",
      produces = {SignedAnswers.VC, SignedAnswers.JSON, SignedAnswers.JSON_LD, SignedAnswers.JWT})
  @OpenToAnyone
  ResponseEntity<String> statusList(@PathVariable int list, @RequestHeader HttpHeaders headers) {
    return answers.answer(lists.list(list), headers.getAccept());
  }
}
