package kh.ccc.platform.journal;

/**
 * A state and the number of commits that made it; the number is the resource's ETag.
 *
 * @param version 0 before the first commit
 */
public record Versioned<S>(String id, long version, S state) {}
