package kh.ccc.identity.keys;

import java.time.Instant;

/** A signing key, as far as its life is concerned. */
public record KeyAge(String id, Instant madeAt) {}
