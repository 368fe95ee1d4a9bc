package kh.ccc.assessment.guideline;

import java.util.List;

/**
 * One thing that a good CBO does, scored 0 to 4.
 *
 * @param code {@code <chapter>.<number>}
 * @param core counts for every certificate level, and can never be "not applicable"
 * @param origin minutes: asked for by the partnership meeting of 2017; practice: taken from
 *     comparable programmes
 */
public record Indicator(
    String code, int chapter, boolean core, Text text, List<Evidence> evidence, String origin) {}
