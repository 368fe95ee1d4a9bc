package kh.ccc.registry.cbo.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.registry.certificate.CertificateSummary;
import kh.ccc.registry.place.web.PlaceView;
import org.jspecify.annotations.Nullable;

/**
 * A record. What stands in {@code record} is for those who work on it; all else is public.
 *
 * @param area finest known gazetteer code
 * @param places the places that it lies in, by level
 * @param timeline what happened, oldest first
 */
public record CboView(
    String cboId,
    @Nullable String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String type,
    String sector,
    String area,
    @Nullable String province,
    @Nullable String district,
    @Nullable String commune,
    @Nullable Integer members,
    @Nullable Integer womenMembers,
    @Nullable LocalDate foundedOn,
    boolean synthetic,
    @Nullable CertificateSummary certificate,
    String status,
    Map<String, PlaceView> places,
    @Nullable BothLanguages sectorName,
    @Nullable BothLanguages typeName,
    String legalForm,
    List<Moment> timeline,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Internal record) {

  /** A text in both languages. */
  public record BothLanguages(String km, String en) {}

  /**
   * A line of the timeline.
   *
   * @param what REGISTERED, CERTIFICATE_GRANTED, …
   */
  public record Moment(LocalDate on, String what, @Nullable String detail) {}

  /**
   * For those who work on the record.
   *
   * @param version to be sent as If-Match with the next command
   * @param reason why it was returned or rejected
   */
  public record Internal(
      long version,
      @Nullable String reason,
      @Nullable String representative,
      String submittedBy,
      @Nullable String source,
      @Nullable String recordId) {}
}
