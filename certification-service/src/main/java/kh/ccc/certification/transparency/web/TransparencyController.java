package kh.ccc.certification.transparency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kh.ccc.certification.transparency.Proofs;
import kh.ccc.certification.transparency.SignedDigest;
import kh.ccc.certification.transparency.TransparencyLog;
import kh.ccc.certification.transparency.web.TransparencyViews.ConsistencyView;
import kh.ccc.certification.transparency.web.TransparencyViews.DayView;
import kh.ccc.certification.transparency.web.TransparencyViews.DigestView;
import kh.ccc.certification.transparency.web.TransparencyViews.LogEntryView;
import kh.ccc.certification.transparency.web.TransparencyViews.ProofView;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of all decisions, with what anyone needs to check it without trusting us. */
@Tag(name = "transparency")
@RestController
@RequestMapping("/api/transparency")
class TransparencyController {

  /** What is signed never changes. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final TransparencyLog log;
  private final Proofs proofs;

  TransparencyController(TransparencyLog log, Proofs proofs) {
    this.log = log;
    this.proofs = proofs;
  }

  /** The signed digests, newest first. */
  @Operation(summary = "Signed digests of days, newest first")
  @GetMapping("/days")
  @OpenToAnyone
  Page<DigestView> days(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "30") @Min(1) @Max(Page.MOST) int limit) {
    @Nullable LocalDate before = cursor == null ? null : day(cursor);
    List<SignedDigest> found = log.digests(before, limit + 1);
    List<SignedDigest> shown = found.subList(0, Math.min(limit, found.size()));
    boolean last = found.size() <= limit;
    return new Page<>(
        shown.stream().map(DigestView::of).toList(),
        last ? null : Cursors.write(shown.getLast().digest().date().toString()));
  }

  private static LocalDate day(String cursor) {
    try {
      return LocalDate.parse(Cursors.read(cursor, 1).getFirst());
    } catch (DateTimeParseException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }

  /** A day's digest, with the proof that the day before is its beginning. */
  @Operation(summary = "A day's digest, consistent with the day before")
  @GetMapping("/days/{date}")
  @OpenToAnyone
  ResponseEntity<DayView> day(@PathVariable LocalDate date) {
    SignedDigest digest = proofs.digest(date);
    List<String> consistency = TransparencyViews.hex(proofs.consistency(digest));
    return kept(new DayView(DigestView.of(digest), consistency));
  }

  /** The proof that an earlier day's log is the beginning of this one's. */
  @Operation(summary = "Proof that an earlier day's log is the beginning of this day's")
  @GetMapping("/days/{date}/consistency")
  @OpenToAnyone
  ResponseEntity<ConsistencyView> consistency(
      @PathVariable LocalDate date, @RequestParam LocalDate from) {
    if (from.isAfter(date)) {
      throw new BadRequest(422, "digest-days-reversed");
    }
    SignedDigest earlier = proofs.digest(from);
    SignedDigest later = proofs.digest(date);
    return kept(
        new ConsistencyView(
            DigestView.of(earlier),
            DigestView.of(later),
            TransparencyViews.hex(proofs.consistency(earlier, later))));
  }

  /** The decisions that a day's digest has first, in their order. */
  @Operation(summary = "The decisions of a day in their order")
  @GetMapping("/days/{date}/decisions")
  @OpenToAnyone
  Page<LogEntryView> decisions(
      @PathVariable LocalDate date,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
    List<TransparencyLog.Placed> found =
        log.ofDay(date, cursor == null ? 0 : place(cursor), limit + 1);
    List<TransparencyLog.Placed> shown = found.subList(0, Math.min(limit, found.size()));
    boolean last = found.size() <= limit;
    return new Page<>(
        shown.stream().map(LogEntryView::of).toList(),
        last ? null : Cursors.write(Integer.toString(shown.getLast().index() + 1)));
  }

  private static int place(String cursor) {
    try {
      return Integer.parseInt(Cursors.read(cursor, 1).getFirst());
    } catch (NumberFormatException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }

  /**
   * The decisions on one subject.
   *
   * @param subject number of a certificate, or id of an application or appeal
   */
  @Operation(summary = "The decisions on a certificate, an application or an appeal")
  @GetMapping("/decisions")
  @OpenToAnyone
  Page<LogEntryView> ofSubject(@RequestParam @Size(min = 1, max = 100) String subject) {
    return new Page<>(
        log.ofSubject(subject, Page.MOST).stream().map(LogEntryView::of).toList(), null);
  }

  /** The proof that a decision is in the log. */
  @Operation(summary = "Proof that a decision is in the log")
  @GetMapping("/decisions/{id}/proof")
  @OpenToAnyone
  ResponseEntity<ProofView> proof(@PathVariable String id) {
    return kept(ProofView.of(proofs.inclusion(id)));
  }

  private static <T> ResponseEntity<T> kept(T view) {
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()).body(view);
  }
}
