package kh.ccc.contracts.networking;

/** A coordinator asks that a member of a technical working group be thanked. */
public record AppreciationAsked(Appreciation appreciation) {}
