package kh.ccc.assessment.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom the assessment is about, fixed when it starts.
 *
 * @param area NCDD code of the CBO's place
 * @param edition of the guideline that it is pinned to
 * @param representative account id of who spoke for the CBO then
 * @param adviser account id of who advised the CBO and so can never assess it
 */
public record Subject(
    String assessmentId,
    String cboId,
    String area,
    Purpose purpose,
    int edition,
    @Nullable String representative,
    @Nullable String adviser,
    Instant startedAt) {}
