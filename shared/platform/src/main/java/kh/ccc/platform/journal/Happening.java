package kh.ccc.platform.journal;

import java.time.Instant;

/** An event with when it happened and who caused it. */
public record Happening<E>(Instant at, String actor, E event) {}
