package kh.ccc.registry.cbo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.registry.cbo.CboQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much waits for officers, and for how long; counted along an index, up to 10,000. */
@RestController
@RequestMapping("/api/cbos/counts")
@Tag(name = "cbos")
class CountController {

  /** Ends of the classes of waiting, in days. */
  private static final List<Integer> DAYS = List.of(7, 14, 30);

  private final CboQueue queue;
  private final Clock clock;

  CountController(CboQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * A class of waiting.
   *
   * @param fromDays waits at least so many days
   * @param beforeDays and fewer than so many; absent for the longest
   */
  record WaitingView(int fromDays, @Nullable Integer beforeDays, long records) {}

  /**
   * What waits.
   *
   * @param submitted records that wait for an officer
   * @param returned records that wait for who submitted them
   * @param most counts end there
   * @param waiting the submitted ones by how long they wait, newest first
   */
  record CountsView(long submitted, long returned, int most, List<WaitingView> waiting) {}

  @GetMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "How many records of the caller's area wait, and for how long")
  CountsView counts(Caller caller) {
    CboQueue.Query submitted = query(caller, "SUBMITTED");
    return new CountsView(
        queue.count(submitted, null, null),
        queue.count(query(caller, "RETURNED"), null, null),
        CboQueue.MOST_COUNTED,
        waiting(submitted));
  }

  private static CboQueue.Query query(Caller caller, String status) {
    return new CboQueue.Query(status, CboAccess.areas(caller), null, null, null, 1);
  }

  private List<WaitingView> waiting(CboQueue.Query query) {
    Instant now = clock.instant();
    List<WaitingView> waiting = new ArrayList<>();
    int from = 0;
    @Nullable Instant before = null;
    for (int days : DAYS) {
      Instant since = now.minus(Duration.ofDays(days));
      waiting.add(new WaitingView(from, days, queue.count(query, since, before)));
      from = days;
      before = since;
    }
    waiting.add(new WaitingView(from, null, queue.count(query, null, before)));
    return waiting;
  }
}
