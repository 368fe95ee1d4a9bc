package kh.ccc.contracts.certification;

/** An independent reviewer has recommended something to the committee. */
public record ApplicationReviewed(Application application) {}
