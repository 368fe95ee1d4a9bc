package kh.ccc.contracts.networking;

/** A provincial network was created. */
public record NetworkCreated(Network network) {}
