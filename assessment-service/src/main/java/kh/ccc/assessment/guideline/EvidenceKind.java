package kh.ccc.assessment.guideline;

/** A way to see that an indicator is met: a document, an interview, an observation. */
public record EvidenceKind(String code, Text name) {}
