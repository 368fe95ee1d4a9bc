package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a line of the work queue.
 *
 * @param dueOn last day for the assessor's recommendation
 */
public record AssessmentEntry(
    String assessmentId,
    String cboId,
    String area,
    Purpose purpose,
    int edition,
    Status status,
    @Nullable String assessor,
    @Nullable LocalDate dueOn,
    Instant startedAt,
    @Nullable Instant submittedAt,
    int openMajors,
    @Nullable String recommendedLevel) {}
