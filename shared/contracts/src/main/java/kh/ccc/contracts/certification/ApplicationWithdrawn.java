package kh.ccc.contracts.certification;

/** The CBO took its application back. */
public record ApplicationWithdrawn(Application application) {}
