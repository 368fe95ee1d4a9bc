package kh.ccc.assessment.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An assessment as a line of the work queue. */
public record AssessmentEntry(
    String assessmentId,
    String cboId,
    String area,
    Purpose purpose,
    int edition,
    Status status,
    @Nullable String assessor,
    Instant startedAt,
    @Nullable Instant submittedAt,
    int openMajors,
    @Nullable String recommendedLevel) {}
