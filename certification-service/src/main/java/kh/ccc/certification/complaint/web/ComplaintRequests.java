package kh.ccc.certification.complaint.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.complaint.About;
import kh.ccc.certification.complaint.ComplaintCommand;
import kh.ccc.certification.complaint.ComplaintCommands;
import kh.ccc.certification.complaint.Finding;
import kh.ccc.certification.complaint.Measure;
import kh.ccc.certification.complaint.Remedy;
import kh.ccc.certification.complaint.Track;
import kh.ccc.certification.confidential.Confidence;
import org.jspecify.annotations.Nullable;

/** What is asked of complaints. */
final class ComplaintRequests {

  private ComplaintRequests() {}

  /**
   * @param cboId the CBO; needed when the complaint is about one
   * @param words what happened
   * @param contact how to reach the complainant; without it only the retrieval code leads back
   * @param urgent somebody may be in danger
   */
  record ComplaintRequest(
      @NotNull About.Kind about,
      @Nullable @Size(min = 1, max = 100) String cboId,
      @NotBlank @Size(min = 10, max = 4000) String words,
      @Nullable @Size(max = 200) String contact,
      @Nullable Boolean urgent) {

    ComplaintCommands.Submission submission() {
      @Nullable String reach = contact == null || contact.isBlank() ? null : contact.strip();
      return new ComplaintCommands.Submission(
          about, cboId, Boolean.TRUE.equals(urgent), new Confidence(words.strip(), reach));
    }
  }

  record NoteRequest(@NotBlank @Size(max = 4000) String words) {}

  /**
   * @param words to the complainant, seen under the retrieval code
   */
  record AcknowledgeRequest(@Nullable @Size(max = 4000) String words) {}

  /**
   * @param concerned account ids of people whom it is about; none of them handles it
   */
  record TriageRequest(
      @NotNull Track track,
      @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 100) String> concerned,
      @Nullable @Size(max = 4000) String words) {

    ComplaintCommand command() {
      return new ComplaintCommand.Triage(track, concerned == null ? Set.of() : concerned);
    }
  }

  /**
   * @param investigators account ids of people who have nothing to do with it
   */
  record InvestigationRequest(
      @NotEmpty @Size(max = 5) Set<@NotBlank @Size(max = 100) String> investigators) {}

  record FindingRequest(@NotNull Finding finding, @NotBlank @Size(max = 4000) String words) {}

  record RemedyRequest(
      @NotEmpty @Size(max = 7) List<@NotNull Remedy> remedies,
      @Nullable @Size(max = 4000) String words) {}

  /**
   * @param certificateId of the certificate whose suspension is proposed
   */
  record MeasureRequest(
      @NotNull Measure.Kind kind, @Nullable @Size(max = 100) String certificateId) {}

  record ClosureRequest(@Nullable @Size(max = 4000) String words) {}
}
