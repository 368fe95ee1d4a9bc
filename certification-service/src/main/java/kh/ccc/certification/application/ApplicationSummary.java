package kh.ccc.certification.application;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Level;

/**
 * An application as a line of a list.
 *
 * @param level level applied for
 * @param votes number of votes that members have cast so far
 * @param uncontested is on an agenda and can be decided together with others
 * @param key where it stands in the list
 */
public record ApplicationSummary(
    String applicationId,
    String assessmentId,
    String cboId,
    String area,
    Level level,
    Application.Status status,
    LocalDate submittedOn,
    int votes,
    boolean uncontested,
    String key) {}
