package kh.ccc.certification.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One member's vote; it may be changed until the decision. */
public record Vote(Choice choice, @Nullable String comment, Instant at) {}
