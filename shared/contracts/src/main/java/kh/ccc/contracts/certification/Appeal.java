package kh.ccc.contracts.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The public state of an appeal. The decision that it is against stays in force until it is
 * changed.
 *
 * @param against REFUSAL, LEVEL, FINDING, SUSPENSION or WITHDRAWAL
 * @param subjectId id of the application, certificate or assessment
 * @param reference of the resolution; the indicator of a finding
 * @param assessmentId the assessment that the decision stands on
 * @param area NCDD code of the CBO's place
 * @param status state of domain.md 1.6
 * @param decideBy last day for the panel's decision
 * @param representative account id of who speaks for the CBO
 */
public record Appeal(
    String appealId,
    String against,
    String subjectId,
    String reference,
    String assessmentId,
    String cboId,
    String area,
    String status,
    LocalDate decideBy,
    @Nullable String representative) {}
