package kh.ccc.certification.confidential;

import org.jspecify.annotations.Nullable;

/**
 * What somebody told in confidence.
 *
 * @param words as they were written
 * @param contact how the person wants to be reached; absent when they left none
 */
public record Confidence(String words, @Nullable String contact) {}
