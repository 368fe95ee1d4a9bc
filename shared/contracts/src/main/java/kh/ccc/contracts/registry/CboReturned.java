package kh.ccc.contracts.registry;

/** An officer sent the record back to be completed. */
public record CboReturned(Cbo cbo, String reason) {}
