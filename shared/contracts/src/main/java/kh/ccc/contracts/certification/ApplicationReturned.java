package kh.ccc.contracts.certification;

/** The reviewer asked the CBO for what is missing or unclear. */
public record ApplicationReturned(Application application) {}
