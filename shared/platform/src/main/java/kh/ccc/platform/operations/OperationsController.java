package kh.ccc.platform.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import kh.ccc.platform.consumer.ContractConsumer;
import kh.ccc.platform.consumer.DeadLetters;
import kh.ccc.platform.journal.JournalVerifier;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * For administrators and auditors: is the journal whole, are the views equal, what could not be
 * applied.
 */
@RestController
@RequestMapping("/api/operations/${spring.application.name}")
public class OperationsController {

  private final ViewDigests digests;
  private final JournalVerifier verifier;
  private final DeadLetters deadLetters;
  private final ContractConsumer consumer;

  OperationsController(
      ViewDigests digests,
      JournalVerifier verifier,
      DeadLetters deadLetters,
      ContractConsumer consumer) {
    this.digests = digests;
    this.verifier = verifier;
    this.deadLetters = deadLetters;
    this.consumer = consumer;
  }

  /** A digest of every read view of this service. */
  @GetMapping("/digest")
  @Operation(summary = "A digest of every view, to compare two installations")
  @Permitted({Role.ADMIN, Role.AUDITOR})
  List<ViewDigests.ViewDigest> digest() {
    return digests.all();
  }

  /** Checks every hash chain and seal of the journal. */
  @GetMapping("/journal")
  @Operation(summary = "Is the journal whole: every hash chain and seal is checked")
  @Permitted({Role.ADMIN, Role.AUDITOR})
  JournalVerifier.Report journal() {
    return verifier.verify();
  }

  /**
   * A message that could not be applied; its body is not shown.
   *
   * @param reason kind of failure
   */
  record LetterView(String id, String topic, String key, String type, String reason) {}

  /** The messages that could not be applied, oldest first. */
  @GetMapping("/dead-letters")
  @Operation(summary = "Messages that could not be applied, oldest first")
  @Permitted({Role.ADMIN, Role.AUDITOR})
  Page<LetterView> deadLetters(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, Page.MOST);
    List<LetterView> items =
        deadLetters.list(cursor, most).stream().map(OperationsController::view).toList();
    return new Page<>(items, items.size() < most ? null : items.getLast().id());
  }

  /** Applies the parked messages once more, in order per key; repeating it is harmless. */
  @PostMapping("/dead-letters/replay")
  @Operation(summary = "Apply the parked messages once more, in order")
  @Permitted(Role.ADMIN)
  ContractConsumer.Replayed replay() {
    return consumer.replay();
  }

  private static LetterView view(DeadLetters.Letter letter) {
    return new LetterView(
        letter.id(), letter.topic(), letter.key(), letter.type(), letter.reason());
  }
}
