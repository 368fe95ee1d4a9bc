package kh.ccc.networking.forum;

import org.jspecify.annotations.Nullable;

/** A point of the agenda, in Khmer, English or both. */
public record AgendaItem(@Nullable String textKm, @Nullable String textEn) {}
