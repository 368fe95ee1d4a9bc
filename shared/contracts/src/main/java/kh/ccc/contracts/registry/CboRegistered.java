package kh.ccc.contracts.registry;

/** An officer verified the record: the CBO is in the public register. */
public record CboRegistered(Cbo cbo) {}
