package kh.ccc.contracts.registry;

/** A CBO asked to be registered and waits for verification. */
public record CboSubmitted(Cbo cbo) {}
