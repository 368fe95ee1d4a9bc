package kh.ccc.registry.cbo.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.registry.cbo.CboDraft;
import kh.ccc.registry.text.CleanText;
import org.jspecify.annotations.Nullable;

/** What people send about records. */
final class CboRequests {

  private CboRequests() {}

  /**
   * A record to submit.
   *
   * @param area gazetteer code of the village, or of the commune
   * @param legalForm step of the legal-form ladder, NOT_STATED when left out
   * @param consent the organization agrees to be in the public register
   * @param synthetic made up for demonstration
   * @param representative account that speaks for it; officers only
   * @param confirmation from the answer possible-duplicate: it is another organization
   */
  @Schema(name = "SubmitCbo")
  record Submit(
      @Size(max = 500) @Nullable String nameKm,
      @Size(max = 500) @Nullable String nameLatin,
      @Size(max = 60) @Nullable String type,
      @Size(max = 10) @Nullable String sector,
      @Size(max = 8) @Nullable String area,
      @Size(max = 40) @Nullable String legalForm,
      @Nullable LocalDate foundedOn,
      @Nullable Integer members,
      @Nullable Integer womenMembers,
      @Nullable Boolean consent,
      @Nullable Boolean synthetic,
      @Size(max = 100) @Nullable String representative,
      @Size(max = 8000) @Nullable String confirmation) {

    CboDraft draft() {
      return new CboDraft(
          nameKm,
          nameLatin,
          type,
          sector,
          area,
          legalForm,
          foundedOn,
          members,
          womenMembers,
          Boolean.TRUE.equals(consent),
          Boolean.TRUE.equals(synthetic));
    }
  }

  /** A record as it should read; whose it is and whether it is made up never changes. */
  @Schema(name = "CorrectCbo")
  record Correct(
      @Size(max = 500) @Nullable String nameKm,
      @Size(max = 500) @Nullable String nameLatin,
      @Size(max = 60) @Nullable String type,
      @Size(max = 10) @Nullable String sector,
      @Size(max = 8) @Nullable String area,
      @Size(max = 40) @Nullable String legalForm,
      @Nullable LocalDate foundedOn,
      @Nullable Integer members,
      @Nullable Integer womenMembers) {

    CboDraft draft(boolean synthetic) {
      return new CboDraft(
          nameKm,
          nameLatin,
          type,
          sector,
          area,
          legalForm,
          foundedOn,
          members,
          womenMembers,
          true,
          synthetic);
    }
  }

  /** Why; the submitter reads it. */
  @Schema(name = "Reason")
  record Reason(@NotBlank @Size(max = 1000) String reason) {

    String text() {
      CleanText clean = CleanText.ofProse(reason, 1000);
      if (clean.refusal() != null) {
        throw new Invalid("/reason", clean.refusal());
      }
      return clean.text();
    }
  }
}
