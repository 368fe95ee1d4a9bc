package kh.ccc.assessment.guideline;

import org.jspecify.annotations.Nullable;

/**
 * What a score means.
 *
 * @param score 0 to 4
 * @param finding the finding that such a score is; absent when it is none
 */
public record ScaleStep(int score, Text meaning, @Nullable Severity finding) {}
