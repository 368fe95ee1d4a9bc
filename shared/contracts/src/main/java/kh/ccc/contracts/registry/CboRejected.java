package kh.ccc.contracts.registry;

/** An officer refused the record. */
public record CboRejected(Cbo cbo, String reason) {}
