package kh.ccc.networking.forum.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.networking.forum.AgendaItem;
import kh.ccc.networking.forum.ForumPlan;
import kh.ccc.networking.forum.NewMinutes;
import kh.ccc.networking.forum.Settlement;
import kh.ccc.networking.forum.Stakeholder;
import kh.ccc.networking.network.Network;
import org.jspecify.annotations.Nullable;

/** What the forum operations are asked with. */
final class ForumRequests {

  private ForumRequests() {}

  /** A point of the agenda, in Khmer, English or both. */
  record AgendaRequest(
      @Nullable @Size(min = 1, max = 500) String textKm,
      @Nullable @Size(min = 1, max = 500) String textEn) {

    AgendaItem item() {
      return new AgendaItem(textKm, textEn);
    }
  }

  /**
   * A forum to be planned.
   *
   * @param startsAt UTC
   * @param endsAt UTC, after the start, at most 7 days later
   */
  record ForumRequest(
      @NotBlank @Size(max = 64) String networkId,
      @NotBlank @Size(min = 2, max = 300) String titleKm,
      @NotBlank @Size(min = 2, max = 300) String titleLatin,
      @NotBlank @Size(min = 2, max = 300) String venue,
      @NotNull Instant startsAt,
      @NotNull Instant endsAt,
      @NotNull @Min(1) @Max(5000) Integer capacity,
      @Nullable @Size(max = 50) List<@NotNull @Valid AgendaRequest> agenda) {

    ForumPlan plan(Network.Active network) {
      return new ForumPlan(
          network.networkId(),
          network.area(),
          network.synthetic(),
          titleKm.strip(),
          titleLatin.strip(),
          venue.strip(),
          startsAt,
          endsAt,
          capacity,
          agenda == null ? List.of() : agenda.stream().map(AgendaRequest::item).toList());
    }
  }

  /**
   * Registers whoever sends it.
   *
   * @param cboId the CBO that the person speaks for, with stakeholder CBO only
   */
  record RegistrationRequest(
      @NotNull Stakeholder stakeholder, @Nullable @Size(min = 1, max = 64) String cboId) {}

  /**
   * Lets somebody in who came without a registration.
   *
   * @param cboId the CBO that the person came for, with stakeholder CBO only
   */
  record WalkInRequest(
      @NotNull Stakeholder stakeholder, @Nullable @Size(min = 1, max = 64) String cboId) {}

  /**
   * Checks a registered person in.
   *
   * @param participant account id
   */
  record AttendanceRequest(@NotBlank @Size(max = 200) String participant) {}

  /**
   * Something to be done.
   *
   * @param owner account id of a participant, or id of a CBO
   * @param dueOn last day, Asia/Phnom_Penh
   */
  record ActionPointRequest(
      @NotBlank @Size(max = 1000) String text,
      @NotBlank @Size(max = 200) String owner,
      @NotNull LocalDate dueOn) {

    NewMinutes.Point point() {
      return new NewMinutes.Point(text.strip(), owner, dueOn);
    }
  }

  /**
   * @param reason in words that everybody may read
   */
  record CancellationRequest(@NotBlank @Size(max = 500) String reason) {}

  /**
   * What became of an action point.
   *
   * @param note needed when it is dropped; name no private person in it
   */
  record SettlementRequest(
      @NotNull Settlement.Outcome outcome, @Nullable @Size(min = 1, max = 1000) String note) {

    Settlement settlement(LocalDate today) {
      String said = note == null || note.isBlank() ? null : note.strip();
      return new Settlement(outcome, said, today);
    }
  }

  /** Minutes to be published, in Khmer, English or both. */
  record MinutesRequest(
      @Nullable @Size(min = 1, max = 20_000) String textKm,
      @Nullable @Size(min = 1, max = 20_000) String textEn,
      @Nullable @Size(max = 100) List<@NotNull @Valid ActionPointRequest> actionPoints) {

    NewMinutes minutes() {
      return new NewMinutes(
          textKm,
          textEn,
          actionPoints == null
              ? List.of()
              : actionPoints.stream().map(ActionPointRequest::point).toList());
    }
  }
}
