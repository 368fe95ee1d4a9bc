package kh.ccc.assessment.guideline;

/** A template that the guideline offers to CBOs, belonging to one chapter. */
public record Annex(String code, int chapter, Text title) {}
