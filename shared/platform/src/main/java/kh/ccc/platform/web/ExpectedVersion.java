package kh.ccc.platform.web;

/**
 * The version that the caller saw, from {@code If-Match}. As a controller argument: missing → 428,
 * not one of ours → 400.
 */
public record ExpectedVersion(long value) {}
