package kh.ccc.contracts.certification;

import org.jspecify.annotations.Nullable;

/**
 * The public state of an application for a certificate.
 *
 * @param status state of domain.md 1.5
 * @param level the level applied for: PROVISIONAL, GOOD_PRACTICE or ADVANCED
 * @param representative account id of who applied for the CBO
 */
public record Application(
    String applicationId,
    String cboId,
    String assessmentId,
    String area,
    String level,
    String status,
    @Nullable String representative) {}
